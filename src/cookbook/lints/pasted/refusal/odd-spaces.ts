import { transpile } from '../../../../engine/index.ts'
import type { Edit, Fix } from '../../fix.ts'
import { applyEdits, canTry } from '../../fix.ts'

/** Characters that look like a space or like nothing and are none to YAML; text processors put them there. */
const NAMES: Readonly<Record<string, string>> = {
  '\t': 'a tab',
  '\u00a0': 'a no-break space (U+00A0)',
  '\u2003': 'an em space (U+2003)',
  '\u2007': 'a figure space (U+2007)',
  '\u2009': 'a thin space (U+2009)',
  '\u200b': 'a zero-width space (U+200B)',
  '\u202f': 'a narrow no-break space (U+202F)',
  '\u3000': 'an ideographic space (U+3000)',
  '\ufeff': 'a byte order mark (U+FEFF)',
}

const ODD = /[\t\u00a0\u2003\u2007\u2009\u200b\u202f\u3000\ufeff]/
const INDENT = /[ \t\u00a0\u2003\u2007\u2009\u200b\u202f\u3000\ufeff]*/y

/** How wide a tab may have been meant, the usual width of YAML first. */
const TAB_WIDTHS = [2, 4, 8]

/** How many characters of text are read again, all in all, to find a fix. */
const EFFORT = 1_000_000

/** A character that stands in an indentation where a space has to. */
export interface OddSpace {
  readonly name: string
  readonly offset: number
}

/** The first odd space in the indentation of the line that holds an offset. */
export function findOddSpace(source: string, offset: number): OddSpace | undefined {
  const { start, indent } = indentAt(source, offset)
  const at = indent.search(ODD)
  return at < 0 ? undefined : { name: NAMES[indent.charAt(at)] ?? '', offset: start + at }
}

/** What stands for the space behind a colon or a hyphen, in the line that holds an offset or the one above. */
export function findOddSeparator(source: string, offset: number): OddSpace | undefined {
  const start = source.lastIndexOf('\n', source.lastIndexOf('\n', offset - 1) - 1) + 1
  const end = source.indexOf('\n', offset)
  const found = SEPARATOR.exec(source.slice(start, end < 0 ? undefined : end))
  return found === null ? undefined : { name: NAMES[found[0]] ?? '', offset: start + found.index }
}

const SEPARATOR = /(?<=[\w"'][:]|^[ \t]*-)[\u00a0\u2003\u2007\u2009\u202f\u3000]/m

/**
 * Writes spaces where YAML objects to something else, line by line, until Butane can read the text;
 * a tab that belongs to a file's contents stays. Nothing if that does not help.
 *
 * @param offset where YAML objects first
 */
export function straighten(source: string, offset: number, label: string): Fix[] {
  if (!canTry(source)) return []
  for (const width of TAB_WIDTHS) {
    const edit = straightenAll(source, offset, width)
    if (edit !== undefined) return [{ label, edit }]
  }
  return []
}

function straightenAll(source: string, first: number, width: number): Edit[] | undefined {
  const edits: Edit[] = []
  let text = source
  let offset: number | undefined = first
  for (let left = EFFORT; left > 0 && offset !== undefined; left -= text.length) {
    const edit = straightenLine(text, offset, width)
    if (edit === undefined) return undefined
    // earlier edits stand in front of it and have made the text longer or shorter
    const moved = edits.reduce(
      (sum, { start, end, text: by }) => sum + by.length - (end - start),
      0,
    )
    edits.push({ ...edit, start: edit.start - moved, end: edit.end - moved })
    text = applyEdits(text, [edit])
    const { causes } = transpile(text)
    if (causes.length === 0) return edits
    offset = causes[0]?.offset
    if (offset !== undefined && offset < edit.start) return undefined
  }
  return undefined
}

/** Writes spaces in the indentation of the line that holds an offset; undefined where there are only such. */
export function straightenLine(text: string, offset: number, width: number): Edit | undefined {
  const { start, indent } = indentAt(text, offset)
  if (!ODD.test(indent)) return undefined
  const spaces = indent
    .replaceAll('\t', ' '.repeat(width))
    .replaceAll(/[\u200b\ufeff]/g, '')
    .replaceAll(/[^ ]/g, ' ')
  return { start, end: start + indent.length, text: spaces }
}

function indentAt(text: string, offset: number): { start: number; indent: string } {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  INDENT.lastIndex = start
  return { start, indent: INDENT.exec(text)?.[0] ?? '' }
}
