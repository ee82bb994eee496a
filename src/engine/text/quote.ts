import { escapedByte } from './utf8.ts'

const shortEscapes: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '"': '\\"',
  '\\': '\\\\',
}

// What Go calls printable: letters, marks, numbers, punctuation, symbols and the ASCII space.
const needsEscape = /["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu

/** Quotes a text as Go's `%q` does, bytes that are no UTF-8 as `\xNN`. */
export function quoteGo(text: string): string {
  return `"${text.replace(needsEscape, escapeCharacter)}"`
}

/** Shows one byte the way Go's encoding/json quotes it in a syntax error: `'x'`, `'\''`, `'"'`. */
export function quoteByte(byte: number): string {
  const character = String.fromCharCode(byte)
  if (character === "'") return "'\\''"
  if (character === '"') return `'"'`
  return `'${quoteGo(character).slice(1, -1)}'`
}

function escapeCharacter(character: string): string {
  const short = shortEscapes[character]
  if (short !== undefined) return short
  const code = character.codePointAt(0) ?? 0
  const byte = code < 0x80 ? code : escapedByte(code)
  if (byte !== undefined) return `\\x${hex(byte, 2)}`
  if (code >= 0xd800 && code < 0xe000) return '\uFFFD'
  return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0')
}
