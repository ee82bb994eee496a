import { expect, test } from 'vitest'
import { quoteJson } from '../../../../src/engine/emit/json.ts'

test.each([
  ['', '""'],
  ['plain é 😀 \x7f\u0085\ufeff\ufffd', '"plain é 😀 \x7f\u0085\ufeff\ufffd"'],
  ['a"b\\c/d', '"a\\"b\\\\c/d"'],
  ['\n\r\t', '"\\n\\r\\t"'],
  ['\b\f\0\x1f', '"\\u0008\\u000c\\u0000\\u001f"'],
  ['<a href="&">', '"\\u003ca href=\\"\\u0026\\"\\u003e"'],
  ['\u2028\u2029', '"\\u2028\\u2029"'],
  ['\ud800x\udcff', '"\\ufffdx\\ufffd"'],
])('%j is written as %s', (text, json) => {
  expect(quoteJson(text)).toBe(json)
})
