import type { OpenDocument, Path } from '../../../engine/index.ts'
import type { Edit } from '../fix.ts'

/** Puts an entry, of one line or more, in front of those of a block mapping, if each has a line of its own. */
export function insertEntry({ nodeAt, text }: OpenDocument, path: Path, entry: string): Edit[] {
  const node = nodeAt(path)
  const first = node?.kind === 'mapping' && !node.flow ? node.pairs[0]?.key.start : undefined
  if (first === undefined || node?.start !== first) return []
  // in the first line of a list item the dash counts as white space
  const indent = text.slice(text.lastIndexOf('\n', first - 1) + 1, first).replaceAll('-', ' ')
  return /^ *$/.test(indent)
    ? [{ start: first, end: first, text: indentLines([entry, ''], indent) }]
    : []
}

/** Puts entries behind the one with a key of a block mapping, if that is all there is in its line. */
export function insertBehind(
  { nodeAt, text }: OpenDocument,
  path: Path,
  key: string,
  entries: readonly string[],
): Edit[] {
  const node = nodeAt(path)
  if (node?.kind !== 'mapping' || node.flow || node.start !== node.pairs[0]?.key.start) return []
  const pair = node.pairs.find((one) => one.key.kind === 'scalar' && one.key.value === key)
  if (pair === undefined) return []
  const start = text.lastIndexOf('\n', pair.key.start - 1) + 1
  const indent = text.slice(start, pair.key.start).replaceAll('-', ' ')
  const { end } = pair.value
  const [rest = ''] = /^[^\r\n]*/.exec(text.slice(end)) ?? []
  const at = end + rest.length
  const isWhole = !text.slice(start, end).includes('\n') && /^ *(?:#.*)?$/.test(rest)
  return isWhole && /^ *$/.test(indent)
    ? [{ start: at, end: at, text: indentLines(['', ...entries], indent) }]
    : []
}

/** Puts items, each of several lines, in front of those of a block sequence. */
export function insertItems(
  { nodeAt, text }: OpenDocument,
  path: Path,
  items: readonly (readonly string[])[],
): Edit[] {
  const node = nodeAt(path)
  const first = node?.kind === 'sequence' && !node.flow ? node.items[0]?.start : undefined
  if (first === undefined) return []
  const start = text.lastIndexOf('\n', first - 1) + 1
  const dash = text.slice(start, first)
  const indent = dash.replace('-', ' ')
  return /^ *- +$/.test(dash)
    ? [
        {
          start,
          end: start,
          text: items.map((lines) => `${dash}${indentLines(lines, indent)}\n`).join(''),
        },
      ]
    : []
}

/** Lines one below the other, all but the first indented. */
const indentLines = (lines: readonly string[], indent: string) =>
  lines.join('\n').replaceAll('\n', `\n${indent}`)
