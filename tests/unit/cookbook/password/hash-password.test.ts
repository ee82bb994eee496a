import { expect, test } from 'vitest'
import { hashMethods, hashPassword } from '../../../../src/cookbook/password/hash-password.ts'
import { freshSalt, saltPattern } from '../../../../src/cookbook/password/salt.ts'

const salt = 'kindlingkindlingkindle'

test('each answer decides on the hash, also of what was hashed before', () => {
  const asked = [
    ['sha512', 'one', salt],
    ['sha512', 'two', salt],
    ['bcrypt', 'one', salt],
    ['sha512', 'one', `x${salt.slice(1)}`],
  ] as const
  const first = asked.map(([method, password, one]) => hashPassword(method, password, one))
  const again = asked
    .toReversed()
    .map(([method, password, one]) => hashPassword(method, password, one))
  expect(again.toReversed()).toEqual(first)
  expect(new Set(first).size).toBe(asked.length)
})

test.each([
  ['sha512', /^\$6\$kindlingkindling\$[./0-9A-Za-z]{86}$/],
  ['bcrypt', /^\$2b\$10\$kindlingkindlingkindle[./0-9A-Za-z]{31}$/],
] as const)('a hash by %s names its method and its salt', (method, form) => {
  expect(hashPassword(method, 'one', salt)).toMatch(form)
})

test('a limit is where the method stops looking', () => {
  for (const { hash, limit } of Object.values(hashMethods)) {
    const start = 'a'.repeat(limit ?? 100)
    expect(hash(`${start}b`, salt) === hash(`${start}c`, salt)).toBe(limit !== undefined)
  }
})

test('new salts fit, and differ', () => {
  const salts = Array.from({ length: 500 }, freshSalt)
  expect(salts.filter((one) => !saltPattern.test.test(one))).toEqual([])
  expect(new Set(salts).size).toBe(500)
  for (let place = 0; place < 22; place++) {
    const seen = new Set(salts.map((one) => one[place]))
    expect(seen.size, `place ${place}`).toBeGreaterThan(place < 21 ? 40 : 3)
  }
})
