import { expect, test } from 'vitest'
import { findShell, shells } from '../../../../src/deploy/shells/index.ts'

test('every shell is found by its name, and no name is taken twice', () => {
  for (const shell of shells) expect(findShell(shell.id)).toBe(shell)
  expect(findShell('fish')).toBeUndefined()
})

test.each(shells)(
  '$label says what it is for, how much it holds and how a file is called',
  (shell) => {
    expect(shell.purpose).toMatch(/^[A-Z].*\.$/)
    expect(shell.extension).toMatch(/^[a-z0-9]+$/)
    expect(shell.limits.length).toBeGreaterThan(0)
    for (const { max, of, fix } of shell.limits) {
      expect(max).toBeGreaterThan(4000)
      for (const text of [of, fix]) expect(text).not.toBe('')
    }
  },
)
