import { writeYamlComment, writeYamlText } from '../engine/index.ts'
import type { SpecId } from './define-recipe.ts'
import type { Fragment } from './fragment.ts'
import { readNote } from './note.ts'

/** Keys whose numbers are file modes, which people read and write in octal. */
export const MODES = new Set(['mode', 'file_mode', 'dir_mode'])

/** Keys in the order a careful person writes them; others follow in the order of the author. */
const ORDER = [
  ...['variant', 'version', 'ignition', 'kernel_arguments', 'passwd', 'storage', 'systemd'],
  ...['users', 'groups', 'disks', 'raid', 'luks', 'filesystems', 'directories', 'files', 'trees'],
  ...['links', 'units', 'path', 'name', 'device', 'target', 'hard', 'user', 'group', 'mode'],
  ...['overwrite', 'enabled', 'mask', 'contents', 'append', 'dropins'],
]

/**
 * Writes a Butane document as YAML for people: keys in a familiar order, octal modes, block scalars,
 * the note of an item as a comment above it, a blank line before each part. Every string is quoted
 * where a YAML 1.1 reader such as go-yaml would otherwise see something else in it. What is undefined
 * is left out.
 */
export function writeButane(spec: SpecId, fragment: Fragment): string {
  const [variant, version] = spec.split(' ')
  const document = { variant, version, ...fragment }
  return writeNote(document, 0) + writeMapping(document, 0)
}

function writeMapping(mapping: object, indent: number): string {
  return Object.entries(mapping)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => rank(one) - rank(other))
    .map(([key, value], index) => {
      const gap = beginsPart(key, index, indent) ? '\n' : ''
      return `${gap}${' '.repeat(indent)}${writeYamlText(key)}:${writeBelow(key, value, indent)}`
    })
    .join('')
}

/** The parts of the document, and those of a part: `files`, `links` and the like. */
function beginsPart(key: string, index: number, indent: number): boolean {
  return indent === 0 ? key !== 'variant' && key !== 'version' : indent === 2 && index > 0
}

function rank(key: string): number {
  const index = ORDER.indexOf(key)
  return index === -1 ? ORDER.length : index
}

/** A value behind its colon: on the same line, or as a block on the next ones. */
function writeBelow(key: string, value: unknown, indent: number): string {
  const block = writeBlock(value, indent + 2)
  if (block !== '') return `\n${writeNote(value, indent + 2)}${block}`
  const isMode = typeof value === 'number' && MODES.has(key)
  return ` ${isMode ? `0${value.toString(8)}\n` : writeScalar(value, indent + 2)}`
}

/** A list's item behind its dash; a note keeps some distance from the item before. */
function writeItem(item: unknown, index: number, indent: number): string {
  const comment = writeNote(item, indent)
  const gap = index > 0 && comment !== '' ? '\n' : ''
  const content = writeBlock(item, indent + 2).trimStart() || writeScalar(item, indent + 2)
  return `${gap}${comment}${' '.repeat(indent)}- ${content}`
}

/** The lines of a list or a mapping; nothing for what has no lines of its own. */
function writeBlock(value: unknown, indent: number): string {
  if (Array.isArray(value)) {
    return value.map((item, index) => writeItem(item, index, indent)).join('')
  }
  return isObject(value) ? writeMapping(value, indent) : ''
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
