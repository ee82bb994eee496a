import { writeYamlComment, writeYamlText } from '../engine/index.ts'
import { readNote } from './note.ts'

/** What one kind of document has of its own. */
export interface YamlStyle {
  /** Place of a key among its neighbours; keys of one place stay as the author has them. */
  rank(key: string): number
  /** Whether a blank line sets the entry at this place of a mapping apart. */
  beginsPart(key: string, index: number, indent: number): boolean
  writeNumber(key: string, value: number): string
}

const PLAIN: YamlStyle = {
  rank: () => 0,
  beginsPart: () => false,
  writeNumber: (_key, value) => JSON.stringify(value),
}

/**
 * Writes a mapping as YAML for people: block scalars, the note of an item as a comment above it. Every
 * string is quoted where a YAML 1.1 reader such as go-yaml would otherwise see something else in it.
 * What is undefined is left out.
 */
export function writeYaml(document: object, style = PLAIN): string {
  return writeNote(document, 0) + writeMapping(document, 0, style)
}

function writeMapping(mapping: object, indent: number, style: YamlStyle): string {
  return Object.entries(mapping)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => style.rank(one) - style.rank(other))
    .map(([key, value], index) => {
      const gap = style.beginsPart(key, index, indent) ? '\n' : ''
      const below = writeBelow(key, value, indent, style)
      return `${gap}${' '.repeat(indent)}${writeYamlText(key)}:${below}`
    })
    .join('')
}

/** A value behind its colon: on the same line, or as a block on the next ones. */
function writeBelow(key: string, value: unknown, indent: number, style: YamlStyle): string {
  const block = writeBlock(value, indent + 2, style)
  if (block !== '') return `\n${writeNote(value, indent + 2)}${block}`
  const isNumber = typeof value === 'number'
  return ` ${isNumber ? `${style.writeNumber(key, value)}\n` : writeScalar(value, indent + 2)}`
}

/** A list's item behind its dash; a note keeps some distance from the item before. */
function writeItem(item: unknown, index: number, indent: number, style: YamlStyle): string {
  const comment = writeNote(item, indent)
  const gap = index > 0 && comment !== '' ? '\n' : ''
  const content = writeBlock(item, indent + 2, style).trimStart() || writeScalar(item, indent + 2)
  return `${gap}${comment}${' '.repeat(indent)}- ${content}`
}

/** The lines of a list or a mapping; nothing for what has no lines of its own. */
function writeBlock(value: unknown, indent: number, style: YamlStyle): string {
  if (Array.isArray(value)) {
    return value.map((item, index) => writeItem(item, index, indent, style)).join('')
  }
  return isObject(value) ? writeMapping(value, indent, style) : ''
}

function writeScalar(value: unknown, indent: number): string {
  const text = typeof value === 'string' ? writeYamlText(value, indent) : writeOther(value)
  // A literal block brings its own line end.
  return text.endsWith('\n') ? text : `${text}\n`
}

/** Numbers, booleans and null look as in JSON, and so do lists and mappings without items. */
function writeOther(value: unknown): string {
  if (isObject(value)) return Array.isArray(value) ? '[]' : '{}'
  return JSON.stringify(value ?? null)
}

function writeNote(item: unknown, indent: number): string {
  const note = isObject(item) ? readNote(item) : undefined
  return note === undefined ? '' : writeYamlComment(note, indent)
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
