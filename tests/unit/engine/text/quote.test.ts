import { expect, test } from 'vitest'
import { quoteByte, quoteGo } from '../../../../src/engine/text/quote.ts'

test.each([
  ['plain text, ünïcode and 😀', '"plain text, ünïcode and 😀"'],
  ['a"b\\c', '"a\\"b\\\\c"'],
  ['\x07\b\f\n\r\t\v', '"\\a\\b\\f\\n\\r\\t\\v"'],
  ['\0\x1b\x7f', '"\\x00\\x1b\\x7f"'],
  ['no-break\u00a0space', '"no-break\\u00a0space"'],
  ['\u0085\u200b\u2028\ufeff\u3000', '"\\u0085\\u200b\\u2028\\ufeff\\u3000"'],
  ['\u{e0001}', '"\\U000e0001"'],
  ['e\u0301', '"e\u0301"'],
  ['a byte \udcff and half a pair \ud800', '"a byte \\xff and half a pair \uFFFD"'],
])('%j is quoted as %s', (text, quoted) => {
  expect(quoteGo(text)).toBe(quoted)
})

test.each([
  ['}', `'}'`],
  ["'", `'\\''`],
  ['"', `'"'`],
  ['\n', `'\\n'`],
  ['\0', `'\\x00'`],
  ['\x7f', `'\\x7f'`],
  ['\xe9', `'é'`],
  ['\xad', `'\\u00ad'`],
])('the byte %j is shown as %s', (byte, quoted) => {
  expect(quoteByte(byte.charCodeAt(0))).toBe(quoted)
})
