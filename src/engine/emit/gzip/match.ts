import { blockTokens, lengthOf, repetition } from './tokens.ts'

// What Go's compressor does at its best level. A repetition of three bytes, which deflate could
// express, is never used, and one of four only from nearby.
const shortest = 4
const longest = 258
const nearby = 4096
const triesPerPosition = 4096

const windowSize = 1 << 15
const windowMask = windowSize - 1
/** The window slides when fewer bytes than this are left of the 64 KiB that Go keeps at hand. */
const comfortableLookahead = shortest + longest

const hashBits = 17
const hashMultiplier = 0x1e35a7bd

// The latest position whose four bytes have a given hash, and for each position of the window the
// one before it with the same hash. Positions are counted on from call to call, so that whatever an
// earlier text left behind is out of reach and nothing has to be cleared.
const latest = new Int32Array(1 << hashBits)
const previous = new Int32Array(windowSize)
const furthestPosition = 2 ** 31 - 1
let nextOrigin = 1

const tokens = new Int32Array(blockTokens)

/** Takes a block's tokens, and the bytes they stand for while those are still in Go's window. */
export type TakeBlock = (tokens: Int32Array, bytes: Uint8Array | undefined) => void

/**
 * Splits contents into the blocks of tokens that Go's `compress/flate` makes of them at level 9 when
 * they are written at once. The array handed to `take` is reused after it returns.
 */
export function tokenize(contents: Uint8Array, take: TakeBlock): void {
  const size = contents.length
  const origin = claimPositions(size)
  let count = 0
  let blockStart = 0
  let windowStart = 0
  // The repetition found at the position before this one, or 0. It is used unless this position has
  // a longer one; then the byte before this one is written as it is.
  let candidate = 0
  let byteWaits = false

  for (let at = 0; at < size;) {
    const windowEnd = windowStart + 2 * windowSize
    if (windowEnd < size && windowEnd - at < comfortableLookahead) windowStart += windowSize

    const start = at <= size - shortest ? remember(contents, at, at + 1, origin) : -1
    const earliest = Math.max(windowStart, at - windowSize)
    const found =
      start < earliest ? 0 : findLonger(contents, at, start, origin, earliest, lengthOf(candidate))

    if (candidate !== 0 && found === 0) {
      tokens[count++] = candidate
      const end = at - 1 + lengthOf(candidate)
      remember(contents, at + 1, Math.min(end, size - shortest + 1), origin)
      candidate = 0
      byteWaits = false
      at = end
    } else {
      if (byteWaits) tokens[count++] = contents[at - 1] ?? 0
      candidate = found
      byteWaits = true
      at++
    }

    if (count === blockTokens) {
      const end = byteWaits ? at - 1 : at
      take(tokens.subarray(0, count), bytesOf(contents, blockStart, end, windowStart))
      count = 0
      blockStart = end
    }
  }
  if (byteWaits) tokens[count++] = contents[size - 1] ?? 0
  if (count > 0) take(tokens.subarray(0, count), bytesOf(contents, blockStart, size, windowStart))
}

/** Returns the bytes of a block, which Go can store only while the window holds them all. */
function bytesOf(
  contents: Uint8Array,
  start: number,
  end: number,
  windowStart: number,
): Uint8Array | undefined {
  return start < windowStart ? undefined : contents.subarray(start, end)
}

/** Reserves numbers for so many positions and returns the first. */
function claimPositions(size: number): number {
  if (nextOrigin > furthestPosition - size) {
    latest.fill(0)
    nextOrigin = 1
  }
  const origin = nextOrigin
  nextOrigin += size
  return origin
}

/**
 * Notes positions under the hash of the four bytes that begin there, which all must have. Returns
 * the position that was noted under the last one's hash before; a negative number for none.
 */
function remember(contents: Uint8Array, start: number, end: number, origin: number): number {
  let before = 0
  let word =
    ((contents[start] ?? 0) << 16) | ((contents[start + 1] ?? 0) << 8) | (contents[start + 2] ?? 0)
  for (let at = start; at < end; at++) {
    word = (word << 8) | (contents[at + 3] ?? 0)
    const hash = Math.imul(word, hashMultiplier) >>> (32 - hashBits)
    before = latest[hash] ?? 0
    previous[at & windowMask] = before
    latest[hash] = at + origin
  }
  return before - origin
}

/**
 * Returns the longest repetition that is possible at a position, the nearest of several, or 0 when
 * none is longer than `atLeast`. `start` is the first place to look at, not before `earliest`.
 */
function findLonger(
  contents: Uint8Array,
  at: number,
  start: number,
  origin: number,
  earliest: number,
  atLeast: number,
): number {
  const reach = Math.min(longest, contents.length - at)
  let length = Math.max(atLeast, shortest - 1)
  if (length >= reach) return 0
  let best = 0
  let last = contents[at + length]
  let beforeLast = contents[at + length - 1]
  let from = start
  for (let tries = triesPerPosition; tries > 0 && from >= earliest; tries--) {
    // Most places are out of the question by what follows the length to be surpassed.
    if (contents[from + length] === last && contents[from + length - 1] === beforeLast) {
      let equal = 0
      while (equal < reach && contents[from + equal] === contents[at + equal]) equal++
      if (equal > length && (equal > shortest || at - from <= nearby)) {
        length = equal
        best = repetition(length, at - from)
        if (length === reach) break
        last = contents[at + length]
        beforeLast = contents[at + length - 1]
      }
    }
    // The link of a place a whole window back has been overwritten by this position's.
    if (at - from === windowSize) break
    from = (previous[from & windowMask] ?? 0) - origin
  }
  return best
}
