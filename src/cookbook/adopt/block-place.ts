import type { MappingNode, SequenceNode, YamlNode } from '../../engine/index.ts'
import {
  columnOf,
  lineStart,
  nextLine,
  skipDeeperComments,
  skipEmptyLines,
  startsLine,
} from './lines.ts'

/** A place for lines of their own. */
export interface BlockPlace {
  at: number
  indent: number
  /** Where an empty line goes, as the reader has them between the entries. */
  gap: 'before' | 'after' | 'none'
}

type Collection = MappingNode | SequenceNode

/** An empty collection or a null, whose text may give way to a block. */
export function isHollow(text: string, node: YamlNode): boolean {
  if (node.kind === 'alias' || (node.kind !== 'scalar' && !node.flow)) return false
  return /^(\[\s*\]|\{\s*\}|~|null|Null|NULL|)$/.test(text.slice(node.start, node.end))
}

/** Where one more item of a collection in flow style goes: behind its last one. */
export function flowPlace(node: Collection): number {
  return lastOf(node)?.end ?? node.end - 1
}

/**
 * Where one more entry of a block collection goes: behind its last one and the comments that are
 * indented below it. A literal text that the end of the source cuts off would get a line end through
 * what follows it, so there the place is before the last entry; undefined when that has no line of
 * its own.
 */
export function blockPlace(text: string, node: Collection): BlockPlace | undefined {
  const indent = columnOf(text, node.start)
  const last = lastOf(node) ?? node
  const entries = node.kind === 'mapping' ? node.pairs.map(({ value }) => value) : node.items
  const before = entries.at(-2)
  const entryLine = startOfLast(text, node, indent)
  const from = before ? skipDeeperComments(text, endOf(text, before).at, indent) : entryLine
  const lead = skipEmptyLines(text, from, entryLine)
  const isSpaced = lead > from
  const end = endOf(text, last)
  if (!end.isOpen) {
    const gap = isSpaced && !end.keeps ? 'before' : 'none'
    return { at: skipDeeperComments(text, end.at, indent), indent, gap }
  }
  if (/\S/.test(text.slice(entryLine, entryLine + indent))) return undefined
  return { at: lead, indent, gap: isSpaced ? 'after' : 'none' }
}

const lastOf = (node: Collection): YamlNode | undefined =>
  node.kind === 'mapping' ? node.pairs.at(-1)?.value : node.items.at(-1)

/** The start of the line that the last key, or the dash of the last item, is in. */
function startOfLast(text: string, node: Collection, column: number): number {
  if (node.kind === 'mapping') return lineStart(text, node.pairs.at(-1)?.key.start ?? node.start)
  let start = lineStart(text, node.items.at(-1)?.start ?? node.start)
  while (text[start + column] !== '-' && start > node.start) start = lineStart(text, start - 1)
  return start
}

/** The start of the line behind a node. */
function endOf(text: string, node: YamlNode): { at: number; isOpen?: boolean; keeps?: boolean } {
  let leaf = node
  while (leaf.kind !== 'scalar' && leaf.kind !== 'alias' && !leaf.flow) {
    const last = lastOf(leaf)
    if (!last) break
    leaf = last
  }
  if (leaf.kind !== 'scalar' || (leaf.style !== 'literal' && leaf.style !== 'folded')) {
    return { at: nextLine(text, leaf.end) }
  }
  const header = /(?:^|\s)[|>]([-+\d]*)/.exec(text.slice(leaf.start, leaf.end))?.[1] ?? ''
  const keeps = header.includes('+')
  let at = leaf.end
  // Empty lines behind a text belong to it only where it keeps them.
  while (!keeps && at > leaf.start && isEmptyLine(text, at)) at = lineStart(text, at - 1)
  const isOpen = !startsLine(text, at) && !header.includes('-')
  return { at, isOpen, keeps }
}

function isEmptyLine(text: string, end: number): boolean {
  return startsLine(text, end) && /^\r?[\n\r]$/.test(text.slice(lineStart(text, end - 1), end))
}
