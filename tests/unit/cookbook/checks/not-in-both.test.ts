import { expect, test } from 'vitest'
import { notInBoth } from '../../../../src/cookbook/checks/not-in-both.ts'

const check = notInBoth('add', 'remove', 'the arguments to add')

test.each([
  [undefined, undefined],
  [['a'], undefined],
  [undefined, ['a']],
  [['a'], ['b', 'A']],
])('%j and %j go together', (add, remove) => {
  expect(check({ add, remove })).toBeUndefined()
})

test('an entry of both lists is named at the second', () => {
  expect(check({ add: ['a', 'b'], remove: ['c', 'b'] })).toEqual({
    input: 'remove',
    severity: 'error',
    problem: 'b is among the arguments to add.',
    fix: 'Remove it from one of the two lists.',
  })
})
