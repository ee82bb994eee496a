/** The styles of a YAML scalar and which of them a text can take (go-yaml `emitterc.go`). */
import { resolveScalar } from '../source/yaml/index.ts'

export interface Analysis {
  readonly multiline: boolean
  readonly plain: boolean
  readonly single: boolean
  /** Whether a literal block can hold it. */
  readonly block: boolean
}

const BREAK = /[\n\r\x85\u2028\u2029]/
const SPACE_BREAK = / [\n\r\x85\u2028\u2029]/
const BREAK_SPACE = /[\n\r\x85\u2028\u2029] /
const EDGE_BREAK = /^[\n\r\x85\u2028\u2029]|[\n\r\x85\u2028\u2029]$/
/** Characters that go-yaml escapes: controls, and whatever needs four bytes. */
const UNPRINTABLE = /[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/u
/** What would read as syntax: indicators in front, `: ` and ` #` anywhere. */
const INDICATORS =
  /^(---|\.\.\.)|^[#,[\]{}&*!|>'"%@`]|^[?:-]([ \t]|$)|.:([ \t]|$)|[ \t\n\r\x85\u2028\u2029\0]#/su

/**
 * Looks at a text once for everything its style depends on. `unprintable` finds the characters that
 * cannot stand as they are; a tab, which is one of them, can stand in a block.
 */
export function analyze(text: string, unprintable = UNPRINTABLE): Analysis {
  if (text === '') return { multiline: false, plain: true, single: true, block: false }
  const multiline = BREAK.test(text)
  const special = unprintable.test(text.replaceAll('\t', ''))
  const tabs = text.includes('\t')
  const spaceBreak = SPACE_BREAK.test(text)
  const breakSpace = BREAK_SPACE.test(text)
  const edges = /^ | $/.test(text) || EDGE_BREAK.test(text)
  const single = !breakSpace && !spaceBreak && !tabs && !special
  return {
    multiline,
    plain: single && !edges && !multiline && !INDICATORS.test(text),
    single,
    block: !text.endsWith(' ') && !spaceBreak && !special,
  }
}

/** YAML 1.1's words for booleans and its base-60 numbers, which go-yaml reads as text but quotes. */
const OLD_BOOLEAN = /^(y|Y|yes|Yes|YES|on|On|ON|n|N|no|No|NO|off|Off|OFF)$/
const BASE_60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/

/** Whether go-yaml's encoder would write the text without quotes, as far as its meaning goes. */
export function readsBackAsText(text: string): boolean {
  // go-yaml's encoder does not think of merge keys
  if (text === '<<') return true
  const node = { kind: 'scalar', value: text, style: 'plain', tag: '', start: 0, end: 0 } as const
  const resolved = resolveScalar(node)
  if ('failure' in resolved || resolved.tag !== '!!str') return false
  return !OLD_BOOLEAN.test(text) && !BASE_60.test(text)
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\0': '0',
  '\x07': 'a',
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\v': 'v',
  '\f': 'f',
  '\r': 'r',
  '\x1b': 'e',
  '"': '"',
  '\\': '\\',
  '\x85': 'N',
  '\xa0': '_',
  '\u2028': 'L',
  '\u2029': 'P',
}

/** Double quotes, with escapes for whatever cannot stand as it is, as for `analyze`. */
export function doubleQuoted(text: string, unprintable = UNPRINTABLE): string {
  // go-yaml looks for a byte order mark at the start of the text whatever character it is at
  const escapeAll = text.startsWith('\ufeff')
  const body = [...text].map((character) =>
    escapeAll || /["\\]/.test(character) || BREAK.test(character) || unprintable.test(character)
      ? escapeCharacter(character)
      : character,
  )
  return `"${body.join('')}"`
}

function escapeCharacter(character: string): string {
  const short = ESCAPES[character]
  if (short !== undefined) return `\\${short}`
  const code = character.codePointAt(0) ?? 0
  const hex = code.toString(16).toUpperCase()
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`
}

/** Single quotes; a line separator in the text is followed by the indentation. */
export function singleQuoted(text: string, indent: number): string {
  return `'${indentAfterBreaks(text.replaceAll("'", "''"), indent)}'`
}

/** A literal block, its lines indented, with the hints that keep its first and last breaks. */
export function literal(text: string, indent: number): string {
  const leading = /^[ \n\u2028\u2029]/.test(text) ? '2' : ''
  const breaks = /[\n\u2028\u2029]*$/.exec(text)?.[0].length ?? 0
  const chomping = breaks === 0 ? '-' : breaks === text.length || breaks > 1 ? '+' : ''
  const start = /^[\n\u2028\u2029]/.test(text) ? '' : `\n${' '.repeat(indent)}`
  return `|${leading}${chomping}${start}${indentAfterBreaks(text, indent)}`
}

function indentAfterBreaks(text: string, indent: number): string {
  const pad = ' '.repeat(indent)
  return text.replace(/([\n\u2028\u2029])(?=[^\n\u2028\u2029])/g, `$1${pad}`)
}
