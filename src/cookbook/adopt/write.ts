import type { YamlNode } from '../../engine/index.ts'
import { blockPlace, flowPlace, isHollow } from './block-place.ts'
import type { BlockPlace } from './block-place.ts'
import { ownHindrance } from './hindrance.ts'
import type { Insertion } from './insertion.ts'
import { columnOf, nextLine, skipDeeperComments } from './lines.ts'
import type { Place } from './place.ts'
import { printBlock, printFlow, printFlowPairs } from './print.ts'
import { detectStyle } from './style.ts'

/** One entry to write: a field of a mapping, or an item of a list. */
export type Entry = { field: string; value: unknown } | { item: unknown }

/**
 * Makes the function that writes an entry into a place of the text, in the style that is used there.
 * It returns the insertion, or what is in the way, in words that follow the name of the place.
 */
export function entryWriter(text: string, root: YamlNode) {
  const style = detectStyle(text, root)

  return (place: Place, entry: Entry, path: string, depth: number): Insertion | string => {
    const { node, lock, flowStart } = place
    if (lock !== undefined) return lock
    if (node === undefined) return NOWHERE
    if (flowStart === undefined && isHollow(text, node)) {
      const hollow = hollowPlace(place, node, entry)
      return hollow ? { path, depth, ...hollow, lines: printLines(entry) } : NOWHERE
    }
    if (node.kind === 'scalar' || node.kind === 'alias') return 'is empty'
    const obstacle = ownHindrance(text, node)
    if (obstacle !== undefined) return obstacle
    if (node.flow) {
      const isFirst = (node.kind === 'mapping' ? node.pairs : node.items).length === 0
      const at = flowPlace(node)
      const flow = printInline(entry)
      return { path, depth, at, flow, isFirst, flowStart: flowStart ?? node.start }
    }
    const block = blockPlace(text, node)
    return block ? { path, depth, ...block, lines: printLines(entry) } : UNENDED
  }

  /** The lines below a key take the place of the `[]`, `{}` or null behind it. */
  function hollowPlace(
    { keyStart }: Place,
    node: YamlNode,
    entry: Entry,
  ): (BlockPlace & { cut?: { from: number; to: number } }) | undefined {
    if (keyStart === undefined) return undefined
    const column = columnOf(text, keyStart)
    const at = skipDeeperComments(text, nextLine(text, node.end), column)
    const indent = column + ('item' in entry ? style.dash : style.step)
    if (node.start === node.end) return { at, indent, gap: 'none' }
    // The blank before a comment is needed.
    const isLast = /^\s/.test(text.slice(node.end)) || node.end === text.length
    const from = isLast ? text.slice(0, node.start).trimEnd().length : node.start
    return { at, indent, gap: 'none', cut: { from, to: node.end } }
  }

  function printLines(entry: Entry): string[] {
    return printBlock('item' in entry ? [entry.item] : { [entry.field]: entry.value }, style)
  }
}

function printInline(entry: Entry): string {
  return 'item' in entry ? printFlow(entry.item) : printFlowPairs({ [entry.field]: entry.value })
}

const NOWHERE = 'has no place of its own'
const UNENDED = 'ends in a text without a line end: end your text with one'
