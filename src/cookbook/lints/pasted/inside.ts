import type { OpenDocument, Path } from '../../../engine/index.ts'
import type { Edit } from '../fix.ts'

/** Where the lines of a config's text stand in the source: each with the offset of its own beginning. */
interface Lines {
  /** The beginnings of the lines in the text, ascending. */
  readonly starts: readonly number[]
  /** The beginnings of the same lines in the source, behind their indentation. */
  readonly offsets: readonly number[]
  /** What stands in front of each line in the source; undefined where the text has one line only. */
  readonly indent: string | undefined
}

/**
 * The offset in the source of a character of the text at a path.
 *
 * @param path where a text stands, such as `storage.files.0.contents.inline`
 * @param at UTF-16 offset into that text
 * @returns undefined where the source has the text in other words: escaped, folded, encoded, by an alias
 */
export function sourceOffset(butane: OpenDocument, path: Path, at: number): number | undefined {
  const lines = linesAt(butane, path)
  if (lines === undefined) return undefined
  const line = lines.starts.findLastIndex((start) => start <= at)
  const [start, offset] = [lines.starts[line], lines.offsets[line]]
  return start === undefined || offset === undefined ? undefined : offset + at - start
}

/**
 * Puts `by` in place of a part of one line of the text at a path. Nothing where the source has the text
 * in other words, or where it stands in no block and `by` might mean something to YAML.
 *
 * @param start offset of the part's beginning in the text
 * @param end offset of its end, in the same line
 */
export function replaceInText(
  butane: OpenDocument,
  path: Path,
  start: number,
  end: number,
  by: string,
): Edit[] {
  const offset = sourceOffset(butane, path, start)
  if (offset === undefined || /[\r\n]/.test(by)) return []
  const isBlock = linesAt(butane, path)?.indent !== undefined
  return isBlock || HARMLESS.test(by)
    ? [{ start: offset, end: offset + end - start, text: by }]
    : []
}

/** Words that mean the same in a scalar of any style, at least behind something else. */
const HARMLESS = /^[\w./+=%-]*$/

/** Puts a line of its own behind the one that holds the character `at` of the text at a path. */
export function insertLineBehind(
  butane: OpenDocument,
  path: Path,
  at: number,
  line: string,
): Edit[] {
  const lines = linesAt(butane, path)
  const offset = sourceOffset(butane, path, at)
  if (lines?.indent === undefined || offset === undefined) return []
  const lineBreak = butane.text.indexOf('\n', offset)
  const end = lineBreak < 0 ? butane.text.length : lineBreak
  return [{ start: end, end, text: `\n${lines.indent}${line}` }]
}

/** Takes away the line that holds the character `at` of the text at a path, where it stands in a block. */
export function removeLine(butane: OpenDocument, path: Path, at: number): Edit[] {
  const lines = linesAt(butane, path)
  const offset = sourceOffset(butane, path, at)
  if (lines?.indent === undefined || offset === undefined) return []
  const start = butane.text.lastIndexOf('\n', offset - 1) + 1
  const lineBreak = butane.text.indexOf('\n', offset)
  // a text that is left empty would be no text any more
  if (at < (lines.starts[1] ?? Infinity) && lines.starts.length < 3) return []
  return [{ start, end: lineBreak < 0 ? butane.text.length : lineBreak + 1, text: '' }]
}

/** Texts are asked about several times in a row. */
let last: { butane: OpenDocument; key: string; lines: Lines | undefined } | undefined

function linesAt(butane: OpenDocument, path: Path): Lines | undefined {
  const key = path.join('\0')
  if (last?.butane !== butane || last.key !== key) last = { butane, key, lines: find(butane, path) }
  return last.lines
}

function find({ nodeAt, text }: OpenDocument, path: Path): Lines | undefined {
  const node = nodeAt(path)
  if (node?.kind !== 'scalar') return undefined
  const { start, end, value, style } = node
  if (style === 'literal') return findBlock(text.slice(start, end), start, value)
  const quoted = style === 'plain' ? 0 : 1
  const isAsWritten = text.slice(start + quoted, end - quoted) === value
  return isAsWritten && !value.includes('\n')
    ? { starts: [0], offsets: [start + quoted], indent: undefined }
    : undefined
}

/** The lines of a literal block, whose header has neither tag, anchor nor indentation. */
function findBlock(source: string, start: number, value: string): Lines | undefined {
  const header = /^\|[+-]?[ \t]*(?:#.*)?\r?\n/.exec(source)?.[0]
  if (header === undefined) return undefined
  const indent = /^(?: *\r?\n)*( +)/.exec(source.slice(header.length))?.[1] ?? ''
  const [starts, offsets]: [number[], number[]] = [[], []]
  let [at, offset] = [0, header.length]
  for (const line of value.split('\n')) {
    const isBlank = line === '' && !source.startsWith(indent, offset)
    const begin = offset + (isBlank ? 0 : indent.length)
    if (!isBlank && !source.startsWith(line, begin)) return undefined
    starts.push(at)
    offsets.push(start + begin)
    at += line.length + 1
    const lineBreak = source.indexOf('\n', begin)
    if (lineBreak < 0) break
    offset = lineBreak + 1
  }
  return { starts, offsets, indent }
}
