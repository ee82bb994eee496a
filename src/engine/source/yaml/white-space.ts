import { carriageReturn, hash, isBlank, lineFeed } from './characters.ts'
import type { Cursor } from './cursor.ts'

/** go-yaml looks no further than this for a comment behind white space. */
const reach = 512

/**
 * Skips the comment at the cursor and those on the lines below that only white space parts from it,
 * tabs included even where they are not allowed otherwise (`scannerc.go`, scan_comments).
 */
export function skipComments(cursor: Cursor): void {
  for (;;) {
    cursor.skipToLineEnd()
    const distance = findComment(cursor, isWhite)
    if (distance === undefined) return
    const comment = cursor.offset + distance
    while (cursor.offset < comment) if (!cursor.skipBreak()) cursor.offset++
  }
}

/** Skips the comment that follows on the line of the token just scanned. */
export function skipLineComment(cursor: Cursor): void {
  if (findComment(cursor, isBlank) !== undefined) cursor.skipToLineEnd()
}

/** Returns how far the next comment is when nothing but such characters is in between. */
function findComment(cursor: Cursor, isSkipped: (code: number) => boolean): number | undefined {
  let distance = 0
  while (distance < reach && isSkipped(cursor.peek(distance))) distance++
  return distance < reach && cursor.peek(distance) === hash ? distance : undefined
}

function isWhite(code: number): boolean {
  return isBlank(code) || code === lineFeed || code === carriageReturn
}
