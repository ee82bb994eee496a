import { expect, test } from 'vitest'
import { keysDiffer } from '../../../../src/cookbook/checks/keys-differ.ts'

const check = keysDiffer('settings')

test.each([
  [['vm.swappiness = 10', 'vm.max_map_count = 10'], undefined],
  [['vm.swappiness = a=b', 'vm.max_map_count = a=b'], undefined],
  [['vm.swappiness = 10', 'vm.swappiness=20'], 'vm.swappiness is set twice.'],
])('of %j the keys differ, or one is named: %s', (settings, problem) => {
  expect(check({ settings })?.problem).toBe(problem)
})
