import { expect, test } from 'vitest'
import { printToml } from '../../../src/cookbook/toml.ts'

test.each([
  ['values', { a: 'x', b: 1, c: 0.5, d: true, e: ['x', 'y'], f: [] }],
  ['a table behind the values', { table: { inner: 1 }, outer: 2 }],
  ['nested tables', { a: { b: { c: 'x' } } }],
  ['a list of tables', { a: { list: [{ x: 1, y: { z: 2 } }, { x: 3 }] } }],
  ['a key that needs quotes', { 'docker.io/library': { 'a b': 1 } }],
])('%s', (_, tree) => {
  expect(printToml(tree)).toMatchSnapshot()
})

test.each([undefined, null, NaN, Infinity, 1n, [undefined], [{ a: 1 }, 2]])(
  'throws for %s, which TOML cannot say or this printer does not',
  (value) => {
    expect(() => printToml({ value })).toThrow('TOML has no way to write')
  },
)
