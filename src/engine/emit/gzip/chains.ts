// Chains of the positions of a text at which four bytes begin that have the same hash. A chain leads
// from later positions to earlier ones, and into those of longer ago than a window: whoever follows
// it has to stop there.

export const windowSize = 1 << 15
const windowMask = windowSize - 1
/** How many bytes a chain is about. */
export const linkedBytes = 4

// Go's hash: which sequences share a chain decides how soon it gives up.
const hashBits = 17
const hashMultiplier = 0x1e35a7bd

/** The last position of each chain. */
const ends = new Int32Array(1 << hashBits)
/** Before each position of the window the one that precedes it in its chain. */
const links = new Int32Array(windowSize)
/** The number of each position in its chain, counted from where the chain has its last wide gap. */
const ordinals = new Int32Array(2 * windowSize)
const ordinalMask = 2 * windowSize - 1

// Positions are stored with an origin added that grows from text to text. So whatever an earlier text
// left in the arrays lies before the beginning of this one, and nothing has to be cleared.
const furthestPosition = 2 ** 31 - 1
let origin = 0
let nextOrigin = 1

/** Forgets the positions of an earlier text. */
export function beginText(size: number): void {
  if (nextOrigin > furthestPosition - size) {
    ends.fill(0)
    nextOrigin = 1
  }
  origin = nextOrigin
  nextOrigin += size
}

/** Appends the positions from `start` to before `end`, each with four bytes, to their chains. */
export function link(contents: Uint8Array, start: number, end: number): void {
  let word =
    ((contents[start] ?? 0) << 16) | ((contents[start + 1] ?? 0) << 8) | (contents[start + 2] ?? 0)
  for (let at = start; at < end; at++) {
    word = (word << 8) | (contents[at + 3] ?? 0)
    const hash = hashOf(word)
    const before = (ends[hash] ?? 0) - origin
    ends[hash] = at + origin
    links[at & windowMask] = before
    const isGap = before < 0 || at - before > windowSize
    ordinals[at & ordinalMask] = isGap ? 0 : ordinalOf(before) + 1
  }
}

/** Returns the last position of the chain for four bytes; a negative number for none. */
export function endOfChain(contents: Uint8Array, at: number): number {
  const word =
    ((contents[at] ?? 0) << 24) |
    ((contents[at + 1] ?? 0) << 16) |
    ((contents[at + 2] ?? 0) << 8) |
    (contents[at + 3] ?? 0)
  return (ends[hashOf(word)] ?? 0) - origin
}

/** Returns the position before one that is less than a window ago; a negative number for none. */
export function precedingInChain(at: number): number {
  return links[at & windowMask] ?? 0
}

/** Returns the number, in its chain, of a position that is at most a window ago. */
export function ordinalOf(at: number): number {
  return ordinals[at & ordinalMask] ?? 0
}

function hashOf(word: number): number {
  return Math.imul(word, hashMultiplier) >>> (32 - hashBits)
}
