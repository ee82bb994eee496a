import { expect, test } from 'vitest'
import { afterFix, butaneOf, find, PLACE } from '../../../../support/whole.ts'

const disk = (partitions: string, wipe = 'wipe_table: true') =>
  `storage:\n  disks:\n    - device: /dev/sdb\n      ${wipe}\n      partitions:\n${partitions}`
const ONE = '        - label: data\n'

test.each([
  { title: 'no number', body: disk(ONE) },
  { title: 'the number 0', body: disk('        - number: 0\n          label: data\n') },
  { title: 'no number on a channel in question', body: disk(ONE), deploy: PLACE },
])('a partition with $title is found and mended', (one) => {
  const [finding] = find('host/partition-number', one)
  const mended = afterFix(butaneOf(one), finding?.fixes[0])
  expect(mended).toBe(butaneOf({ body: disk('        - number: 1\n          label: data\n') }))
})

test('several are mended one after the other', () => {
  let text = butaneOf({
    body: disk(
      '        - label: a\n        - number: 2\n        - {label: c}\n        - label: d\n',
    ),
  })
  const next = () => find('host/partition-number', { body: text.split('\n').slice(2).join('\n') })
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
  expect(find('host/partition-number', one)).toMatchObject([{ fixes: [] }])
})

test.each([
  { title: 'with a number', body: disk('        - number: 1\n') },
  { title: 'that is removed', body: disk('        - {label: a, should_exist: false}\n') },
  { title: 'for LTS 2024', body: disk(ONE), deploy: { ...PLACE, channel: 'lts-2024' as const } },
  { title: 'for LTS 2023', body: disk(ONE), deploy: { ...PLACE, channel: 'lts-2023' as const } },
  { title: 'for Fedora CoreOS', body: disk(ONE), spec: 'fcos 1.5.0' },
  {
    title: 'for a channel that has it mended',
    body: disk(ONE),
    deploy: { ...PLACE, channel: 'fcos-stable' as const },
  },
])('a partition $title is fine', (one) => {
  expect(find('host/partition-number', one)).toEqual([])
})
