import { expect, test } from 'vitest'
import { positionAt } from '../../../../src/engine/source/position.ts'

test.each([
  ['abc', 0, 1, 1],
  ['abc', 2, 1, 3],
  ['abc', 3, 1, 4],
  ['a\nb\n', 2, 2, 1],
  ['a\nb\n', 4, 3, 1],
  ['a\r\nb', 3, 2, 1],
  ['a\rb\x85c\u2028d\u2029e', 8, 5, 1],
  ['\tx', 1, 1, 2],
  ['😀😀x', 4, 1, 3],
  ['', 0, 1, 1],
])('offset in %j: %i is line %i, column %i', (text, offset, line, column) => {
  expect(positionAt(text, offset)).toEqual({ offset, line, column })
})

test('the offset beyond the end stands for the line that would follow', () => {
  expect(positionAt('a\nb', 4)).toEqual({ offset: 4, line: 3, column: 1 })
})

test('texts asked about in turn do not mix', () => {
  expect(positionAt('a\nb', 2).line).toBe(2)
  expect(positionAt('abc', 2).line).toBe(1)
  expect(positionAt('a\nb', 2).line).toBe(2)
})
