/** Writes YAML as go-yaml v3 does, for MachineConfigs (`encode.go`, `emitterc.go`, `sorter.go`). */
import { replaceLoneSurrogates, utf8Length } from '../text/utf8.ts'
import { analyze, doubleQuoted, literal, readsBackAsText, singleQuoted } from './yaml-scalar.ts'
import { compareNaturally } from './yaml-order.ts'

/** What JSON can say. */
type Value =
  string | number | boolean | null | readonly unknown[] | { readonly [key: string]: unknown }

/** Keys longer than this, in bytes, are written with a question mark. */
const LONGEST_SIMPLE_KEY = 128

/** A mapping as a document: keys in natural order, indented by two, lists below their key. */
export function writeYaml(document: object): string {
  return writeMapping(document as Record<string, Value>, 0)
}

function writeMapping(mapping: Readonly<Record<string, Value>>, indent: number): string {
  const pad = ' '.repeat(indent)
  const keys = Object.keys(mapping).sort(compareNaturally)
  return keys.map((key) => pad + writeEntry(key, mapping[key] ?? null, indent)).join('')
}

function writeEntry(key: string, value: Value, indent: number): string {
  const isSimple = !analyze(key).multiline && utf8Length(key) <= LONGEST_SIMPLE_KEY
  const name = writeString(key, indent + 2, isSimple)
  const intro = isSimple ? `${name}:` : `? ${endLine(name)}${' '.repeat(indent)}:`
  return intro + writeBelow(value, indent)
}

/** A value behind its colon: on the same line, or as a block on the next ones. */
function writeBelow(value: Value, indent: number): string {
  if (Array.isArray(value) && value.length > 0) {
    const pad = ' '.repeat(indent + 2)
    return `\n${value.map((item) => `${pad}- ${writeItem(item as Value, indent + 2)}`).join('')}`
  }
  if (isMapping(value) && Object.keys(value).length > 0)
    return `\n${writeMapping(value, indent + 2)}`
  return ` ${endLine(writeScalar(value, indent + 2))}`
}

/** A list's item behind its dash; a mapping begins on the same line. */
function writeItem(value: Value, indent: number): string {
  if (isMapping(value) && Object.keys(value).length > 0) {
    return writeMapping(value, indent + 2).trimStart()
  }
  return endLine(writeScalar(value, indent + 2))
}

function writeScalar(value: Value, indent: number): string {
  if (typeof value === 'string') return writeString(value, indent, false)
  if (typeof value === 'number') return formatFloat(value)
  if (value === null || typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? '[]' : '{}'
}

/** Picks the style: literal for lines, plain where that reads back as the same text, else quotes. */
function writeString(given: string, indent: number, isKey: boolean): string {
  // the text comes out of JSON, which has no bytes that are not UTF-8
  const text = replaceLoneSurrogates(given)
  const { block, plain, single } = analyze(text)
  if (text.includes('\n')) {
    return block && !isKey ? literal(text, indent) : doubleQuoted(text)
  }
  if (!readsBackAsText(text)) return doubleQuoted(text)
  if (plain && text !== '') return text
  return single ? singleQuoted(text, indent) : doubleQuoted(text)
}

/** Go's `%g` with as few digits as identify the number: an exponent from a million on. */
function formatFloat(value: number): string {
  const [digits = '', exponent = '0'] = value.toExponential().split('e')
  const power = Number(exponent)
  if (value === 0 || (power >= -4 && power < 6)) return String(value)
  const sign = power < 0 ? '-' : '+'
  return `${digits}e${sign}${String(Math.abs(power)).padStart(2, '0')}`
}

const isMapping = (value: Value): value is Readonly<Record<string, Value>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A literal may bring its own last line break. */
const endLine = (text: string) => (text.endsWith('\n') ? text : `${text}\n`)
