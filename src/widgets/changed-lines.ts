/** Which lines of the new text are not in the old one, and how many old lines went away. */
export interface LineChanges {
  /** Zero-based indexes into the lines of the new text. */
  readonly changed: ReadonlySet<number>
  /** Lines of the old text that have no counterpart in the new one, minus those that were replaced. */
  readonly removed: number
}

/** Above this product of line counts a table is not worth its memory: all lines between count. */
const TABLE_LIMIT = 1_000_000

export const noChanges: LineChanges = { changed: new Set(), removed: 0 }

/** Compares two texts line by line; a line that only moved because others came or went is unchanged. */
export function findChangedLines(before: string, after: string): LineChanges {
  if (before === after) return noChanges
  const old = before.split('\n')
  const now = after.split('\n')
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let oldEnd = old.length
  let nowEnd = now.length
  while (oldEnd > start && nowEnd > start && old[oldEnd - 1] === now[nowEnd - 1]) {
    oldEnd--
    nowEnd--
  }
  const kept = commonLines(old.slice(start, oldEnd), now.slice(start, nowEnd))
  const changed = new Set<number>()
  for (let index = start; index < nowEnd; index++) if (!kept.has(index - start)) changed.add(index)
  const gone = oldEnd - start - kept.size
  return { changed, removed: Math.max(0, gone - changed.size) }
}

/** Indexes into `now` of one longest common subsequence of both lists. */
function commonLines(old: readonly string[], now: readonly string[]): ReadonlySet<number> {
  const kept = new Set<number>()
  if (old.length * now.length > TABLE_LIMIT) return kept
  const width = now.length + 1
  // lengths[i * width + j] is the length for old[i…] against now[j…].
  const lengths = new Uint32Array((old.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  for (let i = 0, j = 0; i < old.length && j < now.length;) {
    if (old[i] === now[j]) {
      kept.add(j)
      i++
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return kept
}

/** Says the changes in words for the line above the output, e.g. "3 lines changed, 1 removed". */
export function describeChanges({ changed, removed }: LineChanges): string {
  const parts: string[] = []
  if (changed.size > 0)
    parts.push(`${changed.size} ${changed.size === 1 ? 'line' : 'lines'} changed`)
  if (removed > 0) {
    const noun = removed === 1 ? 'line ' : 'lines '
    parts.push(`${removed} ${parts.length > 0 ? '' : noun}removed`)
  }
  return parts.join(', ')
}
