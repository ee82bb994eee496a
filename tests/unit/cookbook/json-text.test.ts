import { expect, test } from 'vitest'
import { readJsonText } from '../../../src/cookbook/json-text.ts'

test.each([
  ['{"a": 1,}', "invalid character '}' looking for beginning of object key string", '}'],
  ["{'a': 1}", "invalid character '\\'' looking for beginning of object key string", "'"],
  ['{"a": 1 // one\n}', "invalid character '/' after object key:value pair", '/'],
  ['{"ä€😀": [1,]}', "invalid character ']' looking for beginning of value", ']'],
])('%s is no JSON, and the place is counted in characters', (text, failure, character) => {
  expect(readJsonText(text)).toEqual({ failure, at: text.indexOf(character) })
})

test('a text that ends early fails at its last character', () => {
  expect(readJsonText('{"a"')).toEqual({ failure: 'unexpected end of JSON input', at: 3 })
})

test('places of what was read are counted in characters', () => {
  const text = '{"ä€😀": true}'
  const json = readJsonText(text)
  if ('failure' in json || json.root.kind !== 'object') throw new Error('it is JSON')
  const [member] = json.root.members
  expect(member && json.offsetOf(member.value)).toBe(text.indexOf('true'))
})
