import { describe, expect, test } from 'vitest'
import { compareNaturally } from '../../../../src/engine/emit/yaml-order.ts'
import { writeYaml } from '../../../../src/engine/emit/yaml.ts'

describe('a text is written in the style go-yaml gives it', () => {
  test.each([
    ['plain', 'a: plain'],
    ['', 'a: ""'],
    ['yes', 'a: "yes"'],
    ['n', 'a: "n"'],
    ['0644', 'a: "0644"'],
    ['1_000', 'a: "1_000"'],
    ['12:30', 'a: "12:30"'],
    ['2020-01-01', 'a: "2020-01-01"'],
    ['null', 'a: "null"'],
    ['~x', 'a: ~x'],
    ['<<', 'a: <<'],
    ['=', 'a: ='],
    ['--', 'a: --'],
    ['a: b', "a: 'a: b'"],
    ['a:', "a: 'a:'"],
    ['a:b', 'a: a:b'],
    ['- x', "a: '- x'"],
    ['-x', 'a: -x'],
    ['#c', "a: '#c'"],
    ['a #c', "a: 'a #c'"],
    ['a#c', 'a: a#c'],
    [' lead', "a: ' lead'"],
    ['trail ', "a: 'trail '"],
    ["it's", "a: it's"],
    ["'quoted'", "a: '''quoted'''"],
    ['tab\there', 'a: "tab\\there"'],
    ['bell\u0007', 'a: "bell\\a"'],
    ['smile \u{1f600}', 'a: "smile \\U0001F600"'],
    ['umlaut ü', 'a: umlaut ü'],
    ['sep\u2028x', "a: 'sep\u2028  x'"],
    ['\ufeffab', 'a: "\\uFEFF\\x61\\x62"'],
    ['one\ntwo', 'a: |-\n  one\n  two'],
    ['one\ntwo\n', 'a: |\n  one\n  two'],
    ['one\n\n', 'a: |+\n  one\n'],
    [' one\n', 'a: |2\n   one'],
    ['one\ttwo\n', 'a: |\n  one\ttwo'],
    ['one \ntwo', 'a: "one \\ntwo"'],
  ])('%j', (text, expected) => {
    expect(writeYaml({ a: text })).toBe(`${expected}\n`)
  })
})

test.each([
  [0, '0'],
  [420, '420'],
  [999999, '999999'],
  [1000000, '1e+06'],
  [12345678, '1.2345678e+07'],
  [-1, '-1'],
])('the number %d is written as Go writes a float', (number, expected) => {
  expect(writeYaml({ a: number })).toBe(`a: ${expected}\n`)
})

test('lists stand below their key, mappings in them begin behind the dash', () => {
  const document = { list: ['x', { b: 1, a: { c: [] } }], empty: {}, yes: true }
  expect(writeYaml(document)).toBe(
    'empty: {}\nlist:\n  - x\n  - a:\n      c: []\n    b: 1\n"yes": true\n',
  )
})

test('a key that is long or has lines is marked by a question mark', () => {
  const long = 'k'.repeat(129)
  expect(writeYaml({ [long]: 'v' })).toBe(`? ${long}\n: v\n`)
  expect(writeYaml({ 'a\nb': 'v' })).toBe('? |-\n  a\n  b\n: v\n')
})

test('keys are in natural order', () => {
  const keys = ['b', 'a10', 'a9', 'a', 'a-1', 'B', 'a09', '1', 'a1b', 'ä']
  expect([...keys].sort(compareNaturally)).toEqual([
    '1',
    'B',
    'a',
    'a-1',
    'a1b',
    'a9',
    'a09',
    'a10',
    'b',
    'ä',
  ])
})
