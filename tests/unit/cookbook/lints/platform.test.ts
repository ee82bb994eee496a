import { describe, expect, test } from 'vitest'
import { channels } from '../../../../src/facts/channels.ts'
import type { ChannelId } from '../../../../src/facts/channels.ts'
import { afterFix, butaneOf, find, PLACE } from '../../../support/whole.ts'

const on = (channel: ChannelId) => ({ ...PLACE, channel })
const source = (url: string) => `storage: {files: [{path: /opt/a, contents: {source: "${url}"}}]}\n`

describe('host/arm64', () => {
  test.each([
    { title: 'an image', body: '', deploy: { ...PLACE, ova: '../arm64-usr/flatcar.ova' } },
    { title: 'a file', body: source('https://a/docker-29-arm64.raw'), deploy: PLACE },
    { title: 'a file by its other name', body: source('https://a/x_aarch64.tar'), deploy: PLACE },
  ])('is found in the name of $title', (one) => {
    expect(find('host/arm64', one)).toMatchObject([{ severity: 'error' }])
  })

  test.each([
    { title: 'the usual image', body: '', deploy: PLACE },
    { title: 'a longer word', body: source('https://a/charm640.raw'), deploy: PLACE },
    { title: 'a file for a place that is not known', body: source('https://a/x-arm64.raw') },
  ])('is not found in $title', (one) => {
    expect(find('host/arm64', one)).toEqual([])
  })
})

describe('host/experimental-spec', () => {
  test('is found at the version', () => {
    const one = { body: '', spec: 'flatcar 1.2.0-experimental' }
    expect(find('host/experimental-spec', one)).toMatchObject([{ range: { start: { line: 2 } } }])
  })

  test('is not found in a stable spec', () => {
    expect(find('host/experimental-spec', { body: '', spec: 'flatcar 1.1.0' })).toEqual([])
  })
})

describe('host/spec-too-new', () => {
  /** The newest stable spec of each variant that a channel reads. */
  test.each<[ChannelId, readable: string, tooNew: string]>([
    ['lts-2023', 'flatcar 1.0.0', 'flatcar 1.1.0'],
    ['lts-2023', 'fcos 1.4.0', 'fcos 1.5.0'],
    ['lts-2024', 'flatcar 1.1.0', 'flatcar 1.2.0-experimental'],
    ['lts-2024', 'fcos 1.5.0', 'fcos 1.6.0'],
    ['stable', 'fcos 1.6.0', 'fcos 1.7.0'],
    ['beta', 'fcos 1.6.0', 'fcos 1.7.0'],
    ['alpha', 'flatcar 1.1.0', 'flatcar 1.2.0-experimental'],
    ['fcos-stable', 'fcos 1.7.0', 'fcos 1.8.0-experimental'],
    ['fcos-testing', 'fcos 1.7.0', 'fcos 1.8.0-experimental'],
    ['fcos-next', 'fcos 1.7.0', 'fcos 1.8.0-experimental'],
  ])('%s reads %s and not %s', (channel, readable, tooNew) => {
    expect(find('host/spec-too-new', { body: '', spec: readable, deploy: on(channel) })).toEqual([])
    const [finding] = find('host/spec-too-new', { body: '', spec: tooNew, deploy: on(channel) })
    expect(finding).toMatchObject({ severity: 'error', path: ['version'] })
    expect(finding?.message).toContain(channels[channel].label)
  })

  test.each([
    ['3510.2.8', 'flatcar 1.0.0', 'flatcar 1.1.0'],
    ['4081.2.0', 'flatcar 1.1.0', 'fcos 1.6.0'],
  ])('Flatcar %s, asked for by its number, reads %s and not %s', (release, readable, tooNew) => {
    const deploy = { ...PLACE, release }
    expect(find('host/spec-too-new', { body: '', spec: readable, deploy })).toEqual([])
    const [finding] = find('host/spec-too-new', { body: '', spec: tooNew, deploy })
    expect(finding?.message).toContain(`Flatcar ${release} has Ignition`)
    expect(finding?.fixes.at(-1)).toMatchObject({
      set: { 'deploy.channel': 'stable', 'deploy.release': 'current' },
    })
  })

  test('is not found for a release of which nothing is known', () => {
    const deploy = { ...PLACE, release: '9999.0.0' }
    expect(find('host/spec-too-new', { body: '', spec: 'fcos 1.7.0', deploy })).toEqual([])
  })

  test('is not found where the place is not known', () => {
    expect(find('host/spec-too-new', { body: '', spec: 'flatcar 1.2.0-experimental' })).toEqual([])
  })

  test('is mended by an older spec or by another channel', () => {
    const one = { body: 'storage:\n  files: []\n', spec: 'flatcar 1.1.0', deploy: on('lts-2023') }
    const [{ fixes = [] } = {}] = find('host/spec-too-new', one)
    expect(fixes).toMatchObject([
      { label: 'Write it as flatcar 1.0.0' },
      { set: { 'deploy.channel': 'stable' } },
    ])
    expect(afterFix(butaneOf(one), fixes[0])).toBe(butaneOf({ ...one, spec: 'flatcar 1.0.0' }))
    expect(find('host/spec-too-new', { ...one, deploy: on('stable') })).toEqual([])
  })

  test.each([
    [
      'a field that the older one lacks',
      'storage: {luks: [{name: a, device: /dev/sdb, discard: true}]}\n',
    ],
    [
      'a value that the older one refuses',
      'storage: {files: [{path: /a, contents: {source: "arn:aws:s3:::a/b"}}]}\n',
    ],
  ])('is not mended by an older spec with %s', (_, body) => {
    const [finding] = find('host/spec-too-new', { body, deploy: on('lts-2023') })
    expect(finding?.fixes).toMatchObject([{ set: { 'deploy.channel': 'stable' } }])
  })

  test('is not mended by a channel where none is new enough', () => {
    const one = { body: '', spec: 'fcos 1.8.0-experimental', deploy: on('fcos-stable') }
    expect(find('host/spec-too-new', one)).toMatchObject([
      { fixes: [{ label: 'Write it as fcos 1.7.0' }] },
    ])
  })

  test('is not mended by a channel of another system', () => {
    const one = { body: '', spec: 'fcos 1.7.0', deploy: on('stable') }
    expect(find('host/spec-too-new', one)).toMatchObject([
      { fixes: [{ label: 'Write it as fcos 1.6.0' }] },
    ])
  })

  test.each(['"1.1.0"', "'1.1.0'"])('keeps the quotes of %s out of the way', (version) => {
    const [finding] = find('host/spec-too-new', {
      body: '',
      spec: `flatcar ${version}`,
      deploy: on('lts-2023'),
    })
    expect(afterFix(butaneOf({ body: '', spec: `flatcar ${version}` }), finding?.fixes[0])).toBe(
      butaneOf({ body: '', spec: 'flatcar 1.0.0' }),
    )
  })
})
