import { expect, test } from 'vitest'
import { betterContainerd } from '../../../src/facts/kubernetes.ts'

test.each([
  ['1.7.20', 31, true],
  ['1.7.19', 31, false],
  ['1.7.21', 32, false],
  ['1.6.16', 31, false],
  ['2.0.6', 34, true],
  ['2.0.5', 34, false],
  ['2.1.5', 35, true],
  ['2.1.9', 36, false],
  ['1.7.33', 36, false],
  ['2.2.0', 36, true],
  ['2.3.1', 36, true],
  // newer than every branch of the row
  ['2.2.5', 31, true],
  ['2.10.0', 36, true],
  // not in the table
  ['1.7.21', 30, true],
  ['1.7.21', 99, true],
])('containerd %s and Kubernetes 1.%i: %s', (containerd, minor, isFine) => {
  expect(betterContainerd(containerd, minor) === undefined).toBe(isFine)
})
