import { diffLines } from '../cookbook/diff-lines.ts'

/** Which lines of the new text are not in the old one, and how many old lines went away. */
export interface LineChanges {
  /** Zero-based indexes into the lines of the new text. */
  readonly changed: ReadonlySet<number>
  /** Lines of the old text that have no counterpart in the new one, minus those that were replaced. */
  readonly removed: number
}

export const noChanges: LineChanges = { changed: new Set(), removed: 0 }

/** Compares two texts line by line; a line that only moved because others came or went is unchanged. */
export function findChangedLines(before: string, after: string): LineChanges {
  if (before === after) return noChanges
  const lines = diffLines(before, after)
  const gone = lines.filter(({ sign }) => sign === '-').length
  const now = lines.filter(({ sign }) => sign !== '-')
  const changed = new Set(now.flatMap(({ sign }, index) => (sign === '+' ? [index] : [])))
  return { changed, removed: Math.max(0, gone - changed.size) }
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
