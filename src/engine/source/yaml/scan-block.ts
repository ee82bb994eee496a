import { endOfText, hash, isBlank, isBreak, isBreakOrEnd, space, tab } from './characters.ts'
import type { Cursor } from './cursor.ts'
import { makeScalar } from './token.ts'
import type { Token } from './token.ts'

/** Chomping and indentation indicator, in either order. */
const header = /(?:[+-]\d?|\d[+-]?)?/y

/**
 * Scans the literal (`|`) or folded (`>`) scalar at the cursor. `parentIndent` is the column of the
 * block collection around it, -1 at the top.
 */
export function scanBlock(cursor: Cursor, parentIndent: number, literal: boolean): Token {
  const start = cursor.offset++
  const { chomping, increment } = scanHeader(cursor, start)
  let end = cursor.offset
  let indent = increment && Math.max(parentIndent, 0) + increment

  /** Moves over empty lines up to the next text; the first call finds the indentation if need be. */
  function skipEmptyLines(): string {
    let deepest = 0
    let breaks = ''
    end = cursor.offset
    for (;;) {
      while ((indent === 0 || cursor.column < indent) && cursor.peek() === space) cursor.offset++
      if ((indent === 0 || cursor.column < indent) && cursor.peek() === tab) {
        cursor.fail('found a tab character where an indentation space is expected', start)
      }
      deepest = Math.max(deepest, cursor.column)
      if (!isBreak(cursor.peek())) break
      breaks += cursor.skipBreak()
      end = cursor.offset
    }
    indent ||= Math.max(deepest, parentIndent + 1, 1)
    return breaks
  }

  let value = ''
  let lineBreak = ''
  let breaks = skipEmptyLines()
  let afterBlank = false
  while (cursor.column === indent && cursor.peek() !== endOfText) {
    // A line that starts with a blank keeps the breaks around it, folded scalar or not.
    const blank = isBlank(cursor.peek())
    const folds = !literal && lineBreak === '\n' && !blank && !afterBlank
    const lineStart = cursor.offset
    cursor.skipToLineEnd()
    value += folds ? breaks || ' ' : lineBreak + breaks
    value += cursor.text.slice(lineStart, cursor.offset)
    lineBreak = cursor.skipBreak()
    breaks = skipEmptyLines()
    afterBlank = blank
  }
  if (chomping !== '-') value += lineBreak
  if (chomping === '+') value += breaks
  return makeScalar(start, end, value, literal ? 'literal' : 'folded')
}

/** Reads the indicators and moves to the next line. */
function scanHeader(cursor: Cursor, start: number): { chomping: string; increment: number } {
  const indicators = cursor.take(header)
  const chomping = /[+-]/.exec(indicators)?.[0] ?? ''
  const digit = /\d/.exec(indicators)?.[0]
  if (digit === '0') cursor.fail('found an indentation indicator equal to 0', start)
  cursor.skipBlanks()
  if (cursor.peek() === hash) cursor.skipToLineEnd()
  if (!isBreakOrEnd(cursor.peek())) {
    cursor.fail('did not find expected comment or line break', start)
  }
  cursor.skipBreak()
  return { chomping, increment: Number(digit ?? 0) }
}
