import type { OpenDocument, Path } from '../../engine/index.ts'

/** Puts `text` in place of what is between two offsets of the Butane text. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** What mends a finding at one click: other answers in the form, or a changed Butane text. */
export type Fix = { label: string } & ({ set: Record<string, string> } | { edit: readonly Edit[] })

/** Up to so many UTF-16 units, a text is transpiled again to see whether a fix of it is one. */
const TRIED_UP_TO = 100_000

/** Whether a fix may be tried out; of a long text it takes longer than a page may think. */
export function canTry(text: string): boolean {
  return text.length <= TRIED_UP_TO
}

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
