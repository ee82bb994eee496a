/** Partitions that lie on each other, found without comparing every two of them. */
import type { Partition } from '../../schema/storage.ts'

interface Extent {
  readonly index: number
  readonly start: bigint
  readonly end: bigint
}

/**
 * Finds the first partition that lies on another one, and of those it lies on the first.
 *
 * @returns the index of that other one, or -1
 */
export function findOverlap(partitions: readonly Partition[]): number {
  const extents = partitions.flatMap(extentOf)
  const liesOnAnother = createSearch(extents)
  const one = extents.find(liesOnAnother)
  const other = one && extents.find((extent) => extent !== one && overlaps(one, extent))
  return other?.index ?? -1
}

function extentOf({ start_mib: start, size_mib: size }: Partition, index: number): Extent[] {
  // A start of 0 leaves the place to sgdisk.
  if (!start || size === undefined) return []
  const first = BigInt(start)
  // A size of 0 fills what is left; upstream counts only its first MiB.
  // Go's integers wrap around, and a partition beyond 2^63 MiB with them
  const end = size ? BigInt.asIntN(64, first + BigInt(size) - 1n) : first
  return [{ index, start: first, end }]
}

/** Upstream's comparison; `other` can be inside out, when its size is negative or wraps around. */
function overlaps(one: Extent, other: Extent): boolean {
  const holds = (place: bigint) => place >= other.start && place <= other.end
  const surrounds = one.start < other.start && one.end > other.end
  return holds(one.start) || holds(one.end) || surrounds
}

/** Prepares the question whether an extent overlaps any other; an answer takes logarithmic time. */
function createSearch(extents: readonly Extent[]): (one: Extent) => boolean {
  const byStart = extents.toSorted((a, b) => compare(a.start, b.start))
  const proper = byStart.filter(isProper)
  const placeOf = new Map(proper.map((extent, place) => [extent, place]))
  // furthest[n] is the highest end of the first n
  const furthest = [LOWEST]
  for (const [n, { end }] of proper.entries()) furthest.push(larger(furthest[n], end))
  const inverted = byStart.filter((extent) => !isProper(extent)).reverse()
  // an inverted extent holds nothing, but can lie within another: the highest -end of the first n
  const nearest = [LOWEST]
  for (const [n, { end }] of inverted.entries()) nearest.push(larger(nearest[n], -end))

  const isHeld = (point: bigint) => (furthest[countWhile(proper, startsBy(point))] ?? 0n) >= point
  return (one) => {
    const behind = countWhile(inverted, ({ start }) => start > one.start)
    if (-(nearest[behind] ?? 0n) < one.end) return true
    const place = placeOf.get(one)
    if (place === undefined) return isHeld(one.start) || isHeld(one.end)
    // in the order of their starts, it meets the next one or any before it that reaches this far
    const next = proper[place + 1]
    return (furthest[place] ?? 0n) >= one.start || (next !== undefined && next.start <= one.end)
  }
}

/** Below every place a partition can have. */
const LOWEST = -(2n ** 64n)
const isProper = ({ start, end }: Extent) => start <= end
const startsBy =
  (point: bigint) =>
  ({ start }: Extent) =>
    start <= point
const larger = (a = LOWEST, b: bigint) => (a > b ? a : b)
const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0)

/** Counts the extents up to the first that fails the test; none behind it may pass. */
function countWhile(sorted: readonly Extent[], test: (extent: Extent) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const extent = sorted[middle]
    if (extent && test(extent)) low = middle + 1
    else high = middle
  }
  return low
}
