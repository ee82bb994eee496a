import { expect, test } from 'vitest'
import { readYaml, resolveScalar } from '../../../../../src/engine/source/yaml/index.ts'
import type { Resolved } from '../../../../../src/engine/source/yaml/index.ts'

function resolve(text: string): Resolved | { failure: string } {
  const result = readYaml(text)
  const root = 'document' in result ? result.document.root : undefined
  if (root?.kind !== 'scalar') throw new Error(`${text} is no scalar`)
  return resolveScalar(root)
}

test.each([
  ['true', true],
  ['TRUE', true],
  ['False', false],
  ['~', null],
  ['---', null],
  ['Null', null],
])('%s is a word with a meaning', (text, value) => {
  expect(resolve(text)).toEqual({ tag: value === null ? '!!null' : '!!bool', value })
})

test.each([
  'yes',
  'on',
  'tRUE',
  'nULL',
  '_1',
  '1_0a',
  '0x',
  '0b2',
  '0o8',
  '-0o+5',
  '1e400',
  '1e',
  '.',
  '.5_',
  '._5',
  '.5__0',
  '..5',
  'inf',
  'nan',
  '+.nan',
  '1:30',
  '2020-13-01',
  '2021-02-29',
  '2020-1-1 1:1:1Z',
  '2020-1-1T1:1:1',
  '2020-1-1T24:00:00Z',
  '2020-1-1T1:1:1+25:00',
  '02020-1-1',
  '+',
])('%s is a string', (text) => {
  expect(resolve(text)).toEqual({ tag: '!!str', value: text })
})

test.each([
  ['0', 0],
  ['-0', 0],
  ['+7', 7],
  ['0644', 420],
  ['-0644', -420],
  ['0o644', 420],
  ['0O644', 420],
  ['0x1A4', 420],
  ['0X1a4', 420],
  ['0b110', 6],
  ['0B11', 3],
  ['-0x1f', -31],
  ['1_000', 1000],
  ['1__0', 10],
  ['0x_1', 1],
  ['0_o1', 1],
  ['0b-1', -1],
  ['0b+1', 1],
  ['0o+5', 5],
  ['9007199254740991', 9007199254740991],
  ['9007199254740993', 9007199254740993n],
  ['-9223372036854775808', -9223372036854775808n],
  ['18446744073709551615', 18446744073709551615n],
])('%s is an integer', (text, value) => {
  const resolved = resolve(text)
  expect(resolved).toEqual({ tag: '!!int', value })
  expect('value' in resolved && Object.is(resolved.value, value)).toBe(true)
})

test.each([
  ['1.5', 1.5],
  ['-1.5e3', -1500],
  ['1.', 1],
  ['.5', 0.5],
  ['-.5', -0.5],
  ['.5_1', 0.51],
  ['1_0.5_0', 10.5],
  ['1e3', 1000],
  ['08', 8],
  ['0888', 888],
  ['1e-400', 0],
  ['18446744073709551616', 18446744073709551616],
  ['+18446744073709551615', 18446744073709551615],
  ['-9223372036854775809', -9223372036854775809],
  ['.inf', Infinity],
  ['+.INF', Infinity],
  ['-.Inf', -Infinity],
  ['.NaN', NaN],
])('%s is a float', (text, value) => {
  expect(resolve(text)).toEqual({ tag: '!!float', value })
})

test.each([
  '2020-1-2',
  '2020-02-29',
  '2001-12-14T21:59:43.10Z',
  '2001-12-14t1:2:3-05:00',
  '2001-12-14   21:59:43,5',
  '2001-1-1T1:1:1+24:60',
])('%s is a timestamp', (text) => {
  expect(resolve(text)).toEqual({ tag: '!!timestamp', value: text })
})

test.each([
  ['<<', { tag: '!!merge', value: '<<' }],
  ['! <<', { tag: '!!merge', value: '<<' }],
  ['"<<"', { tag: '!!str', value: '<<' }],
  ['"5"', { tag: '!!str', value: '5' }],
  ['! "5"', { tag: '!!str', value: '5' }],
  ['! 5', { tag: '!!int', value: 5 }],
  ['!!str 5', { tag: '!!str', value: '5' }],
  ["!!int '5'", { tag: '!!int', value: 5 }],
  ['!!float 3', { tag: '!!float', value: 3 }],
  ['!!float 9223372036854775807', { tag: '!!float', value: 9223372036854775807 }],
  ['!!bool "true"', { tag: '!!bool', value: true }],
  ["!!null ''", { tag: '!!null', value: null }],
  ["!!timestamp '2020-1-1'", { tag: '!!timestamp', value: '2020-1-1' }],
  ['!!merge a', { tag: '!!merge', value: 'a' }],
  ['!foo 5', { tag: '!foo', value: '5' }],
  ['!!binary aGk=', { tag: '!!binary', value: 'hi' }],
  ['!!binary "aG\\n k="', { failure: 'yaml: !!binary value contains invalid base64 data' }],
  ['!!binary "aG\\nk="', { tag: '!!binary', value: 'hi' }],
])('%s is what its tag and style say', (text, resolved) => {
  expect(resolve(text)).toEqual(resolved)
})

test.each([
  ['!!int 3.7', '!!float `3.7` as a !!int'],
  ['!!int 2020-1-1', '!!str `2020-1-1` as a !!int'],
  ['!!bool on', '!!str `on` as a !!bool'],
  ['!!null x', '!!str `x` as a !!null'],
  ['!!timestamp 5', '!!int `5` as a !!timestamp'],
  ['!!float 18446744073709551615', '!!int `18446744073709551615` as a !!float'],
  ['!!int', '!!null `` as a !!int'],
])('%s contradicts its tag', (text, contradiction) => {
  expect(resolve(text)).toEqual({ failure: `yaml: cannot decode ${contradiction}` })
})
