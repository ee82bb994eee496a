import { expect, test } from 'vitest'
import type { ChannelId } from '../../../../../src/facts/channels.ts'
import { channels } from '../../../../../src/facts/channels.ts'
import { afterFix, butaneOf, find, PLACE } from '../../../../support/whole.ts'

const disk = (partitions: string, wipe = 'wipe_table: true') =>
  `storage:\n  disks:\n    - device: /dev/sdb\n      ${wipe}\n      partitions:\n${partitions}`
/** Its Ignition has the fault; those of the channels are mended. */
const deploy = { ...PLACE, release: '4593.2.5' }
const ONE = '        - label: data\n'

test.each([
  { title: 'no number', body: disk(ONE) },
  { title: 'the number 0', body: disk('        - number: 0\n          label: data\n') },
])('a partition with $title is found and mended', (one) => {
  const [finding] = find('host/partition-number', { ...one, deploy })
  expect(finding?.message).toContain('Flatcar 4593.2.5 has 2.24.0')
  const mended = afterFix(butaneOf(one), finding?.fixes[0])
  expect(mended).toBe(butaneOf({ body: disk('        - number: 1\n          label: data\n') }))
})

test('several are mended one after the other', () => {
  let text = butaneOf({
    body: disk(
      '        - label: a\n        - number: 2\n        - {label: c}\n        - label: d\n',
    ),
  })
  const next = () =>
    find('host/partition-number', { body: text.split('\n').slice(2).join('\n'), deploy })
  expect(next().map(({ path }) => path.at(-1))).toEqual([0, 2, 3])
  text = afterFix(text, next()[0]?.fixes[0])
  text = afterFix(text, next()[1]?.fixes[0])
  expect(text).toContain('- number: 1\n          label: a\n        - number: 2\n')
  expect(text).toContain('- number: 4\n          label: d\n')
  // an entry in flow style is left to its author
  expect(next()).toMatchObject([{ path: ['storage', 'disks', 0, 'partitions', 2], fixes: [] }])
})

test.each([
  { title: 'a disk that is not emptied', body: disk(ONE, 'wipe_table: false') },
  {
    title: 'numbers that leave gaps',
    body: disk(`        - number: 9\n          label: a\n${ONE}`),
  },
  { title: 'an anchor in front', body: disk('        - &part\n          label: data\n') },
])('the number is not certain with $title', (one) => {
  expect(find('host/partition-number', { ...one, deploy })).toMatchObject([{ fixes: [] }])
})

test.each([
  { title: 'with a number', body: disk('        - number: 1\n') },
  { title: 'that is removed', body: disk('        - {label: a, should_exist: false}\n') },
])('a partition $title is fine', (one) => {
  expect(find('host/partition-number', { ...one, deploy })).toEqual([])
})

/** The fault came with Ignition 2.20, and Flatcar mended its own in 4722. */
test.each([
  ['4081.3.10', 0],
  ['4116.0.0', 0],
  ['4152.0.0', 1],
  ['4694.1.0', 1],
  ['4722.0.0', 0],
  ['4757.2.0', 0],
  ['9999.0.0', 0],
])('a partition without a number in Flatcar %s has %i findings', (release, count) => {
  const place = { ...PLACE, release }
  expect(find('host/partition-number', { body: disk(ONE), deploy: place })).toHaveLength(count)
})

test.each(Object.keys(channels) as ChannelId[])('the newest image of %s is safe', (channel) => {
  const place = { ...PLACE, channel }
  expect(find('host/partition-number', { body: disk(ONE), deploy: place })).toEqual([])
})

test('nothing is said where the place is not known', () => {
  expect(find('host/partition-number', { body: disk(ONE) })).toEqual([])
})
