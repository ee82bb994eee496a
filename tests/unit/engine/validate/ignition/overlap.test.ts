import { expect, test } from 'vitest'
import { findOverlap } from '../../../../../src/engine/validate/ignition/overlap.ts'
import { seededRandom } from '../../../../support/random.ts'

const SEED = 20261123

interface Given {
  number: number
  start_mib: number
  size_mib: number
}

/** Upstream's way: every partition against every other, in order. */
function compareAll(partitions: readonly Given[]): number {
  const extents = partitions
    .map(({ start_mib: start, size_mib: size }, index) => ({
      index,
      start,
      end: size === 0 ? start : start + size - 1,
    }))
    .filter(({ start }) => start !== 0)
  for (const one of extents) {
    for (const other of extents) {
      const holds = (place: number) => place >= other.start && place <= other.end
      const surrounds = one.start < other.start && one.end > other.end
      if (one !== other && (holds(one.start) || holds(one.end) || surrounds)) return other.index
    }
  }
  return -1
}

test(`it finds what comparing every two partitions finds (seed ${SEED})`, () => {
  const random = seededRandom(SEED)
  const below = (limit: number) => Math.floor(random() * limit)
  let overlapping = 0
  for (let round = 0; round < 20_000; round++) {
    const range = round % 2 === 0 ? 8 : 60
    // now and then a place or a size is negative, which nothing forbids
    const partitions = Array.from({ length: 1 + below(6) }, (_, number) => ({
      number,
      start_mib: below(range) - (random() < 0.1 ? range : 0),
      size_mib: below(random() < 0.3 ? 20 : 4) - (random() < 0.2 ? 10 : 0),
    }))
    const expected = compareAll(partitions)
    if (expected >= 0) overlapping++
    expect(findOverlap(partitions), JSON.stringify(partitions)).toBe(expected)
  }
  expect(overlapping).toBeGreaterThan(1000)
})

test('ends wrap around as 64-bit integers do', () => {
  const largest = 2n ** 63n - 1n
  const partitions = [
    { start_mib: 10, size_mib: largest as unknown as number },
    { start_mib: 20, size_mib: 5 },
  ]
  expect(findOverlap(partitions)).toBe(-1)
})
