import { expect, test } from 'vitest'
import { addressOf } from '../../../src/facts/checked.ts'

test.each([
  ['a-b/c.d: docs/x.md', 'https://github.com/a-b/c.d/blob/HEAD/docs/x.md'],
  ['a/b: one.md, docs/two.md', 'https://github.com/a/b/blob/HEAD/one.md'],
  ['https://example.net/x', 'https://example.net/x'],
  ['ovftool --help of 5.1.0', undefined],
])('the address of %j is %j', (source, address) => {
  expect(addressOf(source)).toBe(address)
})
