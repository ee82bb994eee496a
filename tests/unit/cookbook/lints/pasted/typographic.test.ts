import { expect, test } from 'vitest'
import { afterFix, butaneOf, find } from '../../../../support/whole.ts'

const CODE = 'host/typographic'
const file = (path: string, text = 'a') =>
  `storage:\n  files:\n    - path: ${path}\n      contents: {inline: ${text}}\n`
const unit = (line: string) =>
  `systemd:\n  units:\n    - name: a.service\n      contents: |\n        [Service]\n        ${line}\n`

test.each([
  { body: file('“/etc/x”'), mended: file('"/etc/x"') },
  { body: file('“/etc/x"'), mended: file('"/etc/x"') },
  { body: file('„/etc/x“'), mended: file('"/etc/x"') },
  { body: file('/etc/x', '‘hi’'), mended: file('/etc/x', '"hi"') },
  { body: file('/etc/x', '“a "b"”'), mended: file('/etc/x', `'a "b"'`) },
  { body: unit('ExecStart=/bin/job –now'), mended: unit('ExecStart=/bin/job --now') },
  { body: unit('ExecStart=/bin/job —v'), mended: unit('ExecStart=/bin/job -v') },
  { body: unit('ExecStart=/bin/job “a b” c'), mended: unit('ExecStart=/bin/job "a b" c') },
  { body: unit('ExecStart=/bin/job\u00a0c'), mended: unit('ExecStart=/bin/job c') },
])('prose where plain characters belong is mended: case %#', ({ mended, ...one }) => {
  const [finding, ...others] = find(CODE, one)
  expect([finding?.severity, others]).toEqual(['warning', []])
  expect(afterFix(butaneOf(one), finding?.fixes[0])).toBe(butaneOf({ body: mended }))
})

test.each([
  ['a no-break space in a path', file('/etc/a\u00a0b')],
  ['quotes of all kinds', file('/etc/x', `“a' "b"”`)],
])('%s is found, and left to the author', (_, body) => {
  expect(find(CODE, { body })).toMatchObject([{ fixes: [] }])
})

test.each([
  ['quotes within a sentence', file('/etc/x', 'he said “no” twice')],
  ['several words in quotes', file('/etc/x', '“a” and “b”')],
  ['quotes between quotes', file('/etc/x', '"“a”"')],
  ['prose in a unit', unit('Description=the – so called – “job”')],
  ['a comment', unit('# ExecStart=/bin/job –now')],
  ['prose between quotes in a command', unit(`ExecStart=/bin/echo "it is “done” – now"`)],
  ['an apostrophe', unit('ExecStart=/bin/echo it’s')],
  ['a dash of its own', unit('ExecStart=/bin/echo a – b')],
])('%s is fine', (_, body) => {
  expect(find(CODE, { body })).toEqual([])
})
