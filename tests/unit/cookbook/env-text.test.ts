import { expect, test } from 'vitest'
import { printEnv } from '../../../src/cookbook/env-text.ts'

test('prints one line a setting, and quotes where the value is more than one word', () => {
  expect(printEnv({ GROUP: 'lts-2024', START: 'Thu 04:00', LENGTH: '1h30m', EMPTY: '' })).toBe(
    'GROUP=lts-2024\nSTART="Thu 04:00"\nLENGTH=1h30m\nEMPTY=\n',
  )
})

test.each(['a;b', 'a#b', '#a', "it's", 'a&b', 'a*', '~', 'a=b', ' a ', 'é', '(a)'])(
  'quotes %j',
  (value) => {
    expect(printEnv({ KEY: value })).toBe(`KEY="${value}"\n`)
  },
)

test.each(['a"b', 'a\\b', '$HOME', '`id`', 'a\nB=c', 'a\rb', '\u0000', '\t'])(
  'throws for %j, which not all readers take for the same',
  (value) => {
    expect(() => printEnv({ KEY: value })).toThrow('KEY cannot be quoted')
  },
)
