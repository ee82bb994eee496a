/**
 * The known word that was meant by one that is not known: the same but for case, hyphens and
 * underscores, or one slip of a finger away (in a long word two). Undefined when there is none, or
 * when two are equally near.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const plain = flatten(word)
  const same = known.find((candidate) => flatten(candidate) === plain)
  if (same !== undefined) return same
  const reach = plain.length < 4 ? 0 : plain.length < 10 ? 1 : 2
  for (let slips = 1; slips <= reach; slips++) {
    const near = known.filter((candidate) => countSlips(plain, flatten(candidate), slips) === slips)
    if (near.length > 0) return near.length === 1 ? near[0] : undefined
  }
  return undefined
}

const flatten = (word: string) => word.toLowerCase().replace(/[-_]/g, '')

/** How many letters were left out, added, changed or swapped with their neighbour; at most `limit` + 1. */
function countSlips(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let before: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let at = 1; at <= other.length; at++) {
      const isSame = one[row - 1] === other[at - 1]
      const isSwapped = one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
      current.push(
        Math.min(
          (above[at] ?? 0) + 1,
          (current[at - 1] ?? 0) + 1,
          (above[at - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped && row > 1 && at > 1 ? (before[at - 2] ?? 0) + 1 : Infinity,
        ),
      )
    }
    before = above
    above = current
  }
  return above[other.length] ?? limit + 1
}
