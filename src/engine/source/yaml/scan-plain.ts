import { colon, hash, isBlank, isBreak, isSeparator, tab } from './characters.ts'
import type { Cursor } from './cursor.ts'
import { foldBreaks } from './scan-quoted.ts'
import { makeScalar } from './token.ts'
import type { Token } from './token.ts'

/**
 * Scans the plain scalar at the cursor; its further lines must be indented by `indent` at least.
 * The cursor ends behind the separators that follow, so on a later line when they broke one.
 */
export function scanPlain(cursor: Cursor, indent: number, inFlow: boolean): Token {
  const { text } = cursor
  const start = cursor.offset
  let end = start
  let value = ''
  // Words with blanks between them form runs; what separates two lines folds into `fold`.
  let runStart = start
  let fold: string | undefined
  while (!cursor.isAtDocumentMarker() && cursor.peek() !== hash) {
    const wordEnd = findWordEnd(text, cursor.offset, inFlow)
    if (wordEnd > cursor.offset) {
      if (fold !== undefined) {
        value += text.slice(runStart, end) + fold
        runStart = cursor.offset
      }
      end = cursor.offset = wordEnd
      cursor.demand(2)
    }
    if (!isBlank(cursor.peek()) && !isBreak(cursor.peek())) break
    fold = scanGap(cursor, start, indent)
    if (!inFlow && cursor.column < indent) break
  }
  return makeScalar(start, end, value + text.slice(runStart, end), 'plain')
}

/** Returns where a run of characters that are neither separators nor indicators ends. */
function findWordEnd(text: string, from: number, inFlow: boolean): number {
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at)
    if (isSeparator(code)) return at
    if (code === colon && isSeparator(text.charCodeAt(at + 1))) return at
    if (inFlow && isFlowIndicator(code)) return at
  }
}

/** Tells whether a code is one of `,?[]{}`, which end a plain scalar within a flow collection. */
function isFlowIndicator(code: number): boolean {
  switch (code) {
    case 0x2c:
    case 0x3f:
    case 0x5b:
    case 0x5d:
    case 0x7b:
    case 0x7d:
      return true
    default:
      return false
  }
}

/** Moves over blanks and line breaks; returns what the breaks fold into, undefined without any. */
function scanGap(cursor: Cursor, start: number, indent: number): string | undefined {
  let first: string | undefined
  let rest = ''
  for (;;) {
    const code = cursor.peek()
    if (isBlank(code)) {
      if (first !== undefined && code === tab && cursor.column < indent) {
        cursor.fail('found a tab character that violates indentation', start)
      }
      cursor.offset++
    } else if (isBreak(code)) {
      const lineBreak = cursor.skipBreak()
      if (first === undefined) first = lineBreak
      else rest += lineBreak
    } else return first === undefined ? undefined : foldBreaks(first, rest)
  }
}
