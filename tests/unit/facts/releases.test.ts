import { describe, expect, test } from 'vitest'
import type { ChannelId } from '../../../src/facts/channels.ts'
import { channels } from '../../../src/facts/channels.ts'
import { imageContents, releases } from '../../../src/facts/releases.ts'
import { compareVersions, isSince } from '../../../src/facts/versions.ts'

describe('imageContents', () => {
  test('knows the newest image of each channel', () => {
    for (const [id, { label, ignition }] of Object.entries(channels)) {
      expect(imageContents(id as ChannelId)).toMatchObject({ name: label, ignition })
      expect(imageContents(id as ChannelId, 'current')).toEqual(imageContents(id as ChannelId))
    }
  })

  test.each([
    ['3510.3.8', { ignition: '2.14.0', docker: '20.10.23', containerd: '1.6.16' }],
    ['4081.3.10', { ignition: '2.19.0', docker: '26.1.0', containerd: '1.7.21' }],
    ['4593.2.5', { ignition: '2.24.0', docker: '28.0.4', containerd: '2.1.5' }],
    ['4757.2.0', { ignition: '2.24.0', docker: '28.2.2', containerd: '2.2.5' }],
  ])('knows Flatcar %s', (release, contents) => {
    expect(imageContents('stable', release)).toMatchObject({
      ...contents,
      name: `Flatcar ${release}`,
    })
  })

  test.each(['3374.2.5', '4825.0.0'])('knows nothing of Flatcar %s', (release) => {
    expect(imageContents('stable', release)).toBeUndefined()
  })

  test('takes no number for a release of Fedora CoreOS', () => {
    expect(imageContents('fcos-stable', '44.1.2')).toEqual(imageContents('fcos-stable'))
  })

  test.each(['stable', 'beta', 'alpha', 'lts-2024', 'lts-2023'] as const)(
    'says the same of %s by its name and by its number',
    (channel) => {
      const { release, ignition, docker, containerd } = channels[channel]
      expect(imageContents(channel, release)).toMatchObject({ ignition, docker, containerd })
    },
  )
})

test('the table of releases goes upwards', () => {
  const majors = releases.map(([major]) => major)
  expect(majors).toEqual(majors.toSorted((a, b) => a - b))
  for (const [index, [, ignition]] of releases.entries()) {
    expect(isSince(ignition, releases[index - 1]?.[1] ?? '0')).toBe(true)
  }
})

test.each([
  ['25.0', '25.0.0', 0],
  ['2.10.0', '2.9.9', 1],
  ['24.0.7', '24.0.8', -1],
  ['1', '1.0.1', -1],
])('%s compared with %s is %i', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign)
})
