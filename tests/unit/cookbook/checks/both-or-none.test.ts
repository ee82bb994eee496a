import { expect, test } from 'vitest'
import { bothOrNone } from '../../../../src/cookbook/checks/both-or-none.ts'

const check = bothOrNone('user', 'password')

test.each([
  [undefined, undefined],
  ['u', 'p'],
])('%j and %j go together', (user, password) => {
  expect(check({ user, password })).toBeUndefined()
})

test.each([
  [undefined, 'p', 'user'],
  ['u', undefined, 'password'],
])('%j and %j do not, and %s is where it is said', (user, password, input) => {
  expect(check({ user, password })).toMatchObject({ input, severity: 'error' })
})
