import { expect, test } from 'vitest'
import { readYaml } from '../../../../../src/engine/source/yaml/index.ts'

/** Reads the value of the key `a`. */
function readValue(text: string): string | undefined {
  const result = readYaml(text)
  if ('failure' in result) throw new Error(result.failure)
  const { root } = result.document
  const value = root?.kind === 'mapping' ? root.pairs[0]?.value : undefined
  return value?.kind === 'scalar' ? value.value : undefined
}

test.each([
  ['a: b c ', 'b c'],
  ['a: b#c # d', 'b#c'],
  ['a: b:c', 'b:c'],
  ['a: -b ?c :d', '-b ?c :d'],
  ['a: b\n  c', 'b c'],
  ['a: b\n\n  c\n\n\n  d', 'b\nc\n\nd'],
  ['a: b\n # c\n', 'b'],
  ['a: b\u2028 c', 'b\u2028c'],
  ['a: b\x85 c', 'b c'],
  ['a: b\r\n\r\n c', 'b\nc'],
  ['a: b\n \tc', 'b c'],
  ['a:\tb', 'b'],
  ['a: [b]c', undefined],
  ['a: b ---\n ... c', 'b --- ... c'],
])('the plain scalar in %j is %j', (text, value) => {
  if (value === undefined) expect(() => readValue(text)).toThrow('did not find expected key')
  else expect(readValue(text)).toBe(value)
})

test.each([
  ['{a: b c, d: e}', 'b c'],
  ['{a: b:c}', 'b:c'],
  ['{a: b\n\n c}', 'b\nc'],
  ['{a: b#c}', 'b#c'],
])('the plain scalar in the flow collection %j is %j', (text, value) => {
  expect(readValue(text)).toBe(value)
})

test.each([
  ["a: 'it''s'", "it's"],
  ["a: 'b\\n'", 'b\\n'],
  ["a: 'b\n  c'", 'b c'],
  ["a: 'b  \n\n  c'", 'b\nc'],
  ["a: ' b '", ' b '],
  ['a: ""', ''],
  ['a: "b\\tc\\\\"', 'b\tc\\'],
  ['a: "\\0\\a\\b\\e\\f\\v\\_\\N\\L\\P\\\'\\""', '\0\x07\b\x1b\f\v\xa0\x85\u2028\u2029\'"'],
  ['a: "\\x41\\u00e9\\U0001F600"', 'Aé😀'],
  ['a: "b \\\n  c"', 'b c'],
  ['a: "b\\\n\n  c"', 'b\nc'],
  ['a: "b\\t \n c"', 'b\t c'],
  ['a: "b\n\tc"', 'b c'],
  ['a: "b\u2028c"', 'b\u2028c'],
  ['a: "b"# c', 'b'],
])('the quoted scalar in %j is %j', (text, value) => {
  expect(readValue(text)).toBe(value)
})

test.each([
  ['a: |\n  b\n  c\n', 'b\nc\n'],
  ['a: |-\n  b\n\n', 'b'],
  ['a: |+\n  b\n\n\n', 'b\n\n\n'],
  ['a: |\n  b', 'b'],
  ['a: |\n  b\n\nc: d', 'b\n'],
  ['a: |\n\n  b\n   c\n', '\nb\n c\n'],
  ['a: |2\n    b\n', '  b\n'],
  ['a: |1-\n  b\n', ' b'],
  ['a: |-1\n  b\n', ' b'],
  ['a: | # c\n  b\n', 'b\n'],
  ['a: |\n  b\r\n  c\r  d\x85', 'b\nc\nd\n'],
  ['a: |\n  b\u2028  c\n', 'b\u2028c\n'],
  ['a: |2\n  \tb\n', '\tb\n'],
  ['a: |\n', ''],
  ['a: |+\n\n', '\n'],
  ['a: |\n     \n  b\n', undefined],
])('the literal scalar in %j is %j', (text, value) => {
  if (value === undefined) expect(() => readValue(text)).toThrow('did not find expected key')
  else expect(readValue(text)).toBe(value)
})

test.each([
  ['a: >\n  b\n  c\n', 'b c\n'],
  ['a: >\n  b\n\n  c\n', 'b\nc\n'],
  ['a: >\n  b\n   c\n  d\n', 'b\n c\nd\n'],
  ['a: >-\n  b\n  c\n', 'b c'],
  ['a: >+\n  b\n\n', 'b\n\n'],
  ['a: >\n\n  b\n', '\nb\n'],
  ['a: >\n  b\u2028  c\n', 'b\u2028c\n'],
])('the folded scalar in %j is %j', (text, value) => {
  expect(readValue(text)).toBe(value)
})
