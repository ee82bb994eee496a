import { lineEndOf, lineStart, startsLine } from './lines.ts'
import type { BlockPlace } from './block-place.ts'

/** Something to add: lines of their own, or a piece of a line in flow style. */
export type Insertion = {
  /** What is added, in readable form. */
  path: string
  /** How deep the collection is that gets it. */
  depth: number
} & (
  | (BlockPlace & { lines: readonly string[]; cut?: { from: number; to: number } | undefined })
  | {
      at: number
      flow: string
      /** Whether the collection is empty, so that no comma comes before. */
      isFirst: boolean
      /** Where the outermost collection in flow style begins. */
      flowStart: number
    }
)

/** What was added, by offsets into the new text. */
export interface Span {
  path: string
  start: number
  end: number
  inline: boolean
}

interface Splice {
  at: number
  removed: number
  text: string
  depth: number
  /** What begins in this piece, so many characters into it. */
  opens?: Span
  /** What ends with this piece. */
  closes?: Span
}

/** Puts insertions into a text; `move` follows an offset of the old text into the new one. */
export function insert(
  text: string,
  insertions: readonly Insertion[],
  mark: string,
): { text: string; spans: Span[]; move: (offset: number) => number } {
  const splices = toSplices(text, insertions, mark).sort(byPlace)
  let result = ''
  let done = 0
  for (const { at, removed, text: added, opens, closes } of splices) {
    result += text.slice(done, at)
    if (opens) opens.start += result.length
    result += added
    if (closes) closes.end = result.length
    done = at + removed
  }
  const spans = splices.flatMap(({ closes }) => closes ?? [])
  const move = (offset: number) =>
    splices.reduce(
      (sum, { at, removed, text: added }) => (at > offset ? sum : sum + added.length - removed),
      offset,
    )
  result += text.slice(done)
  // A block text at the very end needs its line end, even where the reader's last line has none.
  const last = splices.at(-1)
  const isOpen = last?.at === text.length && !startsLine(text, text.length)
  if (isOpen && /[|>][-+]?$/m.test(last.text)) result += lineEndOf(text)
  return { text: result, spans, move }
}

/** What is deeper comes first at one place: it is the end of what surrounds it, too. */
const byPlace = (one: Splice, other: Splice) => one.at - other.at || other.depth - one.depth

function toSplices(text: string, insertions: readonly Insertion[], mark: string): Splice[] {
  const lineEnd = lineEndOf(text)
  const marked = new Set<string>()
  return insertions.flatMap((insertion): Splice[] => {
    const { at, path, depth } = insertion
    if ('flow' in insertion) {
      const { isFirst, flowStart } = insertion
      const flow = isFirst && !marked.has(`${at} flow`) ? insertion.flow : `, ${insertion.flow}`
      marked.add(`${at} flow`)
      const span = { path, start: 0, end: 0, inline: true }
      const splice = { at, removed: 0, text: flow, depth, closes: span }
      const line = lineStart(text, flowStart)
      if (marked.has(`${line}`)) return [{ ...splice, opens: span }]
      marked.add(`${line}`)
      const indent = /^ */.exec(text.slice(line, flowStart))?.[0] ?? ''
      return [
        { at: line, removed: 0, text: `${indent}${mark}${lineEnd}`, depth: -1, opens: span },
        splice,
      ]
    }
    const { indent, gap, cut } = insertion
    // One mark is enough for what follows each other; a gap begins anew.
    const group = `${at} ${depth}`
    const isMarked = marked.has(group) && gap === 'none'
    marked.add(group)
    const lines = [...(isMarked ? [] : [mark]), ...insertion.lines].map((line) =>
      line === '' ? '' : ' '.repeat(indent) + line,
    )
    if (gap === 'before') lines.unshift('')
    if (gap === 'after') lines.push('')
    // An unended last line stays the reader's, and ours becomes the unended one.
    const isOpen = at > 0 && !startsLine(text, at)
    const added = isOpen ? lineEnd + lines.join(lineEnd) : lines.join(lineEnd) + lineEnd
    const span = { path, start: isOpen ? lineEnd.length : 0, end: 0, inline: false }
    const splice = { at, removed: 0, text: added, depth, opens: span, closes: span }
    if (!cut || marked.has(`${cut.from} cut`)) return [splice]
    marked.add(`${cut.from} cut`)
    return [{ at: cut.from, removed: cut.to - cut.from, text: '', depth }, splice]
  })
}
