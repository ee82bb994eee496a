import {
  backslash,
  doubleQuote,
  endOfText,
  isBlank,
  isBreak,
  isBreakOrEnd,
  singleQuote,
} from './characters.ts'
import type { Cursor } from './cursor.ts'
import { makeScalar } from './token.ts'
import type { Token } from './token.ts'

/** What one character after a backslash stands for; `\/` is not among them in YAML 1.1. */
const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  "'": "'",
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
}

/** How many hexadecimal digits follow an escape letter. */
const hexLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

/** Scans the quoted scalar whose opening quote is at the cursor. */
export function scanQuoted(cursor: Cursor): Token {
  const { text } = cursor
  const start = cursor.offset
  const quote = cursor.peek()
  let value = ''
  cursor.offset++
  for (;;) {
    const from = cursor.offset
    const at = findRunEnd(text, from, quote)
    cursor.offset = at
    const code = cursor.peek()
    if (code === quote) {
      value += text.slice(from, at)
      cursor.offset++
      if (quote === doubleQuote || cursor.peek() !== singleQuote) break
      value += "'"
      cursor.offset++
    } else if (code === backslash) {
      value += text.slice(from, at) + scanEscape(cursor, start)
    } else if (code === endOfText) {
      cursor.fail('found unexpected end of stream', start)
    } else {
      let end = at
      while (end > from && isBlank(text.charCodeAt(end - 1))) end--
      value += text.slice(from, end) + scanGap(cursor, start, cursor.skipBreak())
    }
  }
  return makeScalar(start, cursor.offset, value, quote === singleQuote ? 'single' : 'double')
}

/**
 * Returns what two lines of a folded text are joined with, given the break between them and those
 * of the empty lines that follow it. Only a line feed folds; LS and PS stay.
 */
export function foldBreaks(first: string, rest: string): string {
  return first === '\n' ? rest || ' ' : first + rest
}

/** Returns where the characters that stand for themselves end, blanks included. */
function findRunEnd(text: string, from: number, quote: number): number {
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at)
    if (code === quote || isBreakOrEnd(code)) return at
    if (code === backslash && quote === doubleQuote) return at
  }
}

/** Moves over the empty lines and the indentation that follow a break; returns what all fold to. */
function scanGap(cursor: Cursor, start: number, first: string): string {
  let rest = ''
  for (;;) {
    cursor.skipBlanks()
    if (!isBreak(cursor.peek())) break
    rest += cursor.skipBreak()
  }
  if (cursor.isAtDocumentMarker()) cursor.fail('found unexpected document indicator', start)
  return foldBreaks(first, rest)
}

function scanEscape(cursor: Cursor, start: number): string {
  cursor.demand(2)
  if (isBreak(cursor.peek(1))) {
    cursor.offset++
    cursor.skipBreak()
    return scanGap(cursor, start, '')
  }
  const letter = cursor.text.charAt(cursor.offset + 1)
  const hexLength = hexLengths[letter]
  if (hexLength === undefined) {
    const character = escapes[letter] ?? cursor.fail('found unknown escape character', start)
    cursor.offset += 2
    return character
  }
  cursor.offset += 2
  cursor.demand(hexLength)
  const digits = cursor.text.slice(cursor.offset, cursor.offset + hexLength)
  if (!/^[\da-f]+$/i.test(digits)) {
    cursor.fail('did not find expected hexdecimal number', start)
  }
  const code = parseInt(digits, 16)
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) {
    cursor.fail('found invalid Unicode character escape code', start)
  }
  cursor.offset += hexLength
  return String.fromCodePoint(code)
}
