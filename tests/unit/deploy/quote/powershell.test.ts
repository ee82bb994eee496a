import { expect, test } from 'vitest'
import { escapeExpandable, quotePowerShell } from '../../../../src/deploy/quote/powershell.ts'
import { readDouble, readSingle } from '../../../support/shells/powershell-strings.ts'

test.each([
  ['flatcar-01', "'flatcar-01'"],
  ['', "''"],
  ["it's", "'it''s'"],
  ['$env:X `n "x"', `'$env:X \`n "x"'`],
  ['a\u2018b', "'a\u2018\u2018b'"],
  ['a\u2019b', "'a\u2019\u2019b'"],
  ['a\u201ab', "'a\u201a\u201ab'"],
  ['a\u201bb', "'a\u201b\u201bb'"],
  ['a\u201cb', "'a\u201cb'"],
])('writes %j as %s', (text, quoted) => {
  expect(quotePowerShell(text)).toBe(quoted)
  expect(readSingle(quoted, 0)).toEqual([text, quoted.length])
})

test.each([
  ['plain \\ text', 'plain \\ text'],
  ['$x', '`$x'],
  ['a`n', 'a``n'],
  ['"', '`"'],
  ['\u201c\u201d\u201e', '`\u201c`\u201d`\u201e'],
])('escapes %j between double quotes as %s', (text, escaped) => {
  expect(escapeExpandable(text)).toBe(escaped)
  const [pieces, end] = readDouble(`"${escaped}"`, 0)
  expect(pieces).toEqual(Array.from(text))
  expect(end).toBe(escaped.length + 2)
})
