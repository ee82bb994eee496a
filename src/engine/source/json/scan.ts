import { quoteByte } from '../../text/quote.ts'
import { decodeUtf8, replaceLoneSurrogates } from '../../text/utf8.ts'

/** Why a source is no JSON; `offset` is how many bytes were read, the offending one included. */
export interface JsonFailure {
  message: string
  offset: number
}

/** A scanned literal: the offset behind it, or a failure. */
export type Scanned = { end: number } | { failure: JsonFailure }

const quote = 0x22
const backslash = 0x5c
const space = 0x20
const literals: Readonly<Record<string, string>> = { t: 'true', f: 'false', n: 'null' }
const shortEscapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/**
 * Words a syntax error about the byte at `at`. Inside a literal Go treats the end of the input as a
 * space that does not belong there.
 */
export function unexpectedByte(bytes: Uint8Array, at: number, context: string): JsonFailure {
  const message = `invalid character ${quoteByte(bytes[at] ?? space)} ${context}`
  return { message, offset: Math.min(at + 1, bytes.length) }
}

/** Scans the string whose opening quote is at `start`. */
export function scanString(bytes: Uint8Array, start: number): Scanned {
  const fail = (at: number, context: string) => ({ failure: unexpectedByte(bytes, at, context) })
  for (let at = start + 1; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte === quote) return { end: at + 1 }
    if (byte < space) return fail(at, 'in string literal')
    if (byte !== backslash) continue
    const escape = String.fromCharCode(bytes[++at] ?? 0)
    if (escape === 'u') {
      for (let digits = 0; digits < 4; digits++) {
        if (!isHexDigit(bytes[++at])) return fail(at, 'in \\u hexadecimal character escape')
      }
    } else if (!/[bfnrt\\/"]/.test(escape)) return fail(at, 'in string escape code')
  }
  return { failure: { message: 'unexpected end of JSON input', offset: bytes.length } }
}

/** Returns the text that a scanned string, quotes included, stands for. */
export function decodeString(bytes: Uint8Array, start: number, end: number): string {
  const raw = decodeUtf8(bytes.subarray(start + 1, end - 1))
  if (!raw.includes('\\')) return replaceLoneSurrogates(raw)
  const text = raw.replace(/\\(?:u(.{4})|(.))/g, (_, hex?: string, letter: string = '') =>
    hex === undefined
      ? (shortEscapes[letter] ?? letter)
      : String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return replaceLoneSurrogates(text)
}

/** Scans the number that starts at `start`. */
export function scanNumber(bytes: Uint8Array, start: number): Scanned {
  const fail = (context: string) => ({ failure: unexpectedByte(bytes, at, context) })
  const skipDigits = () => {
    while (isDigit(bytes[at])) at++
  }
  let at = start
  if (characterAt(bytes, at) === '-') at++
  if (!isDigit(bytes[at])) return fail('in numeric literal')
  if (characterAt(bytes, at) === '0') at++
  else skipDigits()
  if (characterAt(bytes, at) === '.') {
    at++
    if (!isDigit(bytes[at])) return fail('after decimal point in numeric literal')
    skipDigits()
  }
  if (/[eE]/.test(characterAt(bytes, at))) {
    at++
    if (/[+-]/.test(characterAt(bytes, at))) at++
    if (!isDigit(bytes[at])) return fail('in exponent of numeric literal')
    skipDigits()
  }
  return { end: at }
}

/** Scans `true`, `false` or `null`; undefined when the byte at `start` begins none of them. */
export function scanWord(
  bytes: Uint8Array,
  start: number,
): (Scanned & { word: string }) | undefined {
  const word = literals[characterAt(bytes, start)]
  if (word === undefined) return undefined
  for (let i = 1; i < word.length; i++) {
    const expected = word.charAt(i)
    if (characterAt(bytes, start + i) === expected) continue
    const context = `in literal ${word} (expecting '${expected}')`
    return { word, failure: unexpectedByte(bytes, start + i, context) }
  }
  return { word, end: start + word.length }
}

function characterAt(bytes: Uint8Array, at: number): string {
  return at < bytes.length ? String.fromCharCode(bytes[at] ?? 0) : ''
}

function isDigit(byte = 0): boolean {
  return byte >= 0x30 && byte <= 0x39
}

function isHexDigit(byte = 0): boolean {
  return isDigit(byte) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66)
}
