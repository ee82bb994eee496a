import { beginText, link, precedingInChain, windowSize } from './chains.ts'
import { findLonger, longest, shortest } from './match.ts'
import { blockTokens, lengthOf } from './tokens.ts'

/** Go slides its window when fewer bytes than this are left of the two windows that it holds. */
const comfortableLookahead = shortest + longest

const tokens = new Int32Array(blockTokens)

/** Takes a block's tokens, and the bytes they stand for while Go's window still holds them all. */
export type TakeBlock = (tokens: Int32Array, bytes: Uint8Array | undefined) => void

/**
 * Splits contents into the blocks of tokens that Go's `compress/flate` makes of them at level 9 when
 * they are written at once. The array handed to `take` is reused after it returns.
 */
export function tokenize(contents: Uint8Array, take: TakeBlock): void {
  const size = contents.length
  const linkable = size - shortest + 1
  let count = 0
  let blockStart = 0
  let windowStart = 0
  // The repetition found at the position before this one, or 0. It is used unless this position has
  // a longer one; then the byte before this one is written as it is.
  let candidate = 0
  let byteWaits = false
  beginText(size)

  for (let at = 0; at < size;) {
    const heldEnd = windowStart + 2 * windowSize
    if (heldEnd < size && heldEnd - at < comfortableLookahead) windowStart += windowSize

    let found = 0
    if (at < linkable) {
      link(contents, at, at + 1)
      const earliest = Math.max(windowStart, at - windowSize)
      if (precedingInChain(at) >= earliest) {
        found = findLonger(contents, at, earliest, lengthOf(candidate))
      }
    }

    if (candidate !== 0 && found === 0) {
      tokens[count++] = candidate
      const end = at - 1 + lengthOf(candidate)
      link(contents, at + 1, Math.min(end, linkable))
      at = end
      candidate = 0
      byteWaits = false
    } else {
      if (byteWaits) tokens[count++] = contents[at - 1] ?? 0
      at++
      candidate = found
      byteWaits = true
    }

    if (count === blockTokens) {
      const end = byteWaits ? at - 1 : at
      take(tokens, blockStart < windowStart ? undefined : contents.subarray(blockStart, end))
      count = 0
      blockStart = end
    }
  }
  if (byteWaits) tokens[count++] = contents[size - 1] ?? 0
  if (count === 0) return
  const bytes = blockStart < windowStart ? undefined : contents.subarray(blockStart)
  take(tokens.subarray(0, count), bytes)
}
