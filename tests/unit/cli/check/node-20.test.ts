import { expect, test } from 'vitest'
import { groupBy } from '../../../../src/cli/check/node-20.ts'

test.each<[string, Iterable<string>, (item: string, index: number) => unknown]>([
  ['nothing', [], () => 1],
  ['the same key apart', ['a', 'bb', 'c', 'dd'], ({ length }) => length],
  ['an index', new Set(['a', 'b', 'c']), (_, index) => index % 2],
  ['NaN and undefined', ['a', 'b', 'c'], (item) => (item === 'a' ? undefined : NaN)],
])('groups by %s as the language does', (_, items, keyOf) => {
  expect([...groupBy(items, keyOf)]).toEqual([...Map.groupBy(items, keyOf)])
})
