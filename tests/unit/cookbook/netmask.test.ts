import { expect, test } from 'vitest'
import { prefixOfNetmask } from '../../../src/cookbook/netmask.ts'

test.each([
  ['255.255.254.0', 23],
  ['255.255.255.255', 32],
  ['128.0.0.0', 1],
  ['0.0.0.0', 0],
  ['255.0.255.0', undefined],
  ['255.255.255.1', undefined],
  ['0.0.0.255', undefined],
  ['255.255.255', undefined],
  ['ffff::', undefined],
  ['24', undefined],
])('%s stands for %s', (text, prefix) => {
  expect(prefixOfNetmask(text)).toBe(prefix)
})
