import { expect, test } from 'vitest'
import { afterFix, butaneOf, find } from '../../../../support/whole.ts'

const CODE = 'host/backslash'
const link = (target: string) => `storage: {links: [{path: /etc/localtime, target: ${target}}]}\n`

test.each([
  ["'\\usr\\share\\zoneinfo\\Asia\\Tokyo'", '/usr/share/zoneinfo/Asia/Tokyo'],
  ['"..\\\\usr\\\\share\\\\zoneinfo\\\\UTC"', '../usr/share/zoneinfo/UTC'],
])('%s becomes %s', (target, meant) => {
  const one = { body: link(target) }
  const [finding] = find(CODE, one)
  expect(finding).toMatchObject({ severity: 'warning' })
  expect(afterFix(butaneOf(one), finding?.fixes[0])).toBe(butaneOf({ body: link(meant) }))
})

test.each([
  { title: 'a drive', body: link("'C:\\ext\\foo.raw'") },
  { title: 'spaces', body: link("'\\a b\\c'") },
])('with $title only the author knows what is meant', (one) => {
  expect(find(CODE, one)).toMatchObject([{ fixes: [] }])
})

test.each([
  { title: 'a file', body: "storage: {files: [{path: '/etc\\a'}]}\n" },
  { title: 'a folder', body: "storage: {directories: [{path: '/etc\\a'}]}\n" },
  {
    title: 'a file system',
    body: "storage: {filesystems: [{device: /dev/sdb, format: ext4, path: '/srv\\a'}]}\n",
  },
])('$title with a backslash is found', (one) => {
  expect(find(CODE, one)).toMatchObject([
    { fixes: [{ label: expect.stringMatching(/^Write \//) as unknown }] },
  ])
})

test.each([
  { title: 'slashes', body: link('/usr/share/zoneinfo/UTC') },
  {
    title: 'a name that systemd escaped',
    body: "storage: {files: [{path: '/etc/systemd/system/dev-disk-by\\x2dlabel-a.swap'}]}\n",
  },
])('$title are fine', (one) => {
  expect(find(CODE, one)).toEqual([])
})
