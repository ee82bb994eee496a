import type { OpenDocument, Path } from '../../engine/index.ts'

/** Puts `text` in place of what is between two offsets of the Butane text. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** What mends a finding at one click: other answers in the form, or a changed Butane text. */
export type Fix = { label: string } & ({ set: Record<string, string> } | { edit: readonly Edit[] })

/** Applies edits, which must not overlap, to the text they were made for. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((changed, { start, end, text: by }) => {
      return changed.slice(0, start) + by + changed.slice(end)
    }, text)
}

/**
 * Replaces the scalar at a path. Nothing when it is not written as `expected` says: behind an anchor,
 * a tag or an alias only the author knows what else would change.
 */
export function replaceScalar(
  { nodeAt, text }: OpenDocument,
  path: Path,
  expected: RegExp,
  by: string,
): Edit[] {
  const node = nodeAt(path)
  if (node?.kind !== 'scalar') return []
  const { start, end } = node
  return expected.test(text.slice(start, end)) ? [{ start, end, text: by }] : []
}

/** Puts an entry in front of those of the mapping at a path, if each has a line of its own. */
export function insertEntry({ nodeAt, text }: OpenDocument, path: Path, entry: string): Edit[] {
  const node = nodeAt(path)
  const first = node?.kind === 'mapping' && !node.flow ? node.pairs[0]?.key.start : undefined
  if (first === undefined || node?.start !== first) return []
  // in the first line of a list item the dash counts as white space
  const indent = text.slice(text.lastIndexOf('\n', first - 1) + 1, first).replaceAll('-', ' ')
  return /^ *$/.test(indent) ? [{ start: first, end: first, text: `${entry}\n${indent}` }] : []
}
