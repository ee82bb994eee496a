import { expect, test } from 'vitest'
import { outlineYaml } from '../../../../support/yaml-outline.ts'

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return bytes
}

test.each([true, false])('UTF-16 is known by its mark, little-endian: %s', (littleEndian) => {
  expect(outlineYaml(utf16('\uFEFFa: é😀', littleEndian))).toBe('{a: "é😀"}')
})

test('UTF-8 may have a mark', () => {
  expect(outlineYaml(latin1('\xEF\xBB\xBFa: \xC3\xA9'))).toBe('{a: "é"}')
  expect(outlineYaml('\uFEFFa: é')).toBe('{a: "é"}')
})

test('a mark further on is a character like any other', () => {
  expect(outlineYaml('a: \uFEFFb\n\uFEFFc: d')).toBe('{a: "\uFEFFb", "\uFEFFc": d}')
})

test('after a second mark the lines lose their first character, as in go-yaml', () => {
  expect(outlineYaml('\uFEFF\uFEFFa: b\n ccc: d\n ')).toBe('{a: b, ccc: d}')
})

test.each([
  ['a: \xFF', 'invalid leading UTF-8 octet'],
  ['a: \x80', 'invalid leading UTF-8 octet'],
  ['a: \xC3', 'incomplete UTF-8 octet sequence'],
  ['a: \xC3\x41', 'invalid trailing UTF-8 octet'],
  ['a: \xC0\x80', 'invalid length of a UTF-8 sequence'],
  ['a: \xED\xA0\x80', 'invalid Unicode character'],
  ['a: \xF4\x90\x80\x80', 'invalid Unicode character'],
  ['a: \xEF\xBF\xBF', 'control characters are not allowed'],
  ['# \x07', 'control characters are not allowed'],
  ['a: \x7F', 'control characters are not allowed'],
  ['a: \xC2\x80', 'control characters are not allowed'],
  ['\0', 'control characters are not allowed'],
])('the bytes %j are refused', (bytes, failure) => {
  expect(outlineYaml(latin1(bytes))).toBe(`yaml: ${failure}`)
})

test.each([
  [utf16('\uFEFFa\uDC00', true), 'unexpected low surrogate area'],
  [utf16('\uFEFFa\uD800', true), 'incomplete UTF-16 surrogate pair'],
  [utf16('\uFEFFa\uD800b', false), 'expected low surrogate area'],
  [utf16('\uFEFFa', true).subarray(0, 3), 'incomplete UTF-16 character'],
  [utf16('\uFEFF\x01', false), 'control characters are not allowed'],
])('the UTF-16 bytes %j are refused', (bytes, failure) => {
  expect(outlineYaml(bytes)).toBe(`yaml: ${failure}`)
})

test('a control character in a string source is refused', () => {
  expect(outlineYaml('a: b\x1Bc')).toBe('yaml: control characters are not allowed')
})

test.each(['\t', '\x85', '\xA0', '\uD7FF', '\uE000', '\uFFFD', '😀'])(
  'the character %j is allowed',
  (character) => {
    expect(outlineYaml(`a: 'b${character}c'`)).toMatch(/^{a: "b.+c"}$/)
  },
)

test('a defect counts only when the chunk of 512 bytes it is in is reached', () => {
  const pad = (length: number) => `#${'x'.repeat(length - 2)}\n`
  expect(outlineYaml(`@\n${pad(508)}\0`)).toBe('yaml: control characters are not allowed')
  expect(outlineYaml(`@\n${pad(510)}\0`)).toBe('yaml: found character that cannot start any token')
  expect(outlineYaml(`a: b\n...\n...\n...\n${pad(512)}\0`)).toBe('{a: b}')
})
