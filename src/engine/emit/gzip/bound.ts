import { gzipOverhead } from './index.ts'

/** Beyond this size gzip wins for nearly all text, so that looking closer is wasted time. */
const closeLookLimit = 256
const blockHeaderBits = 3
const tableHeaderBits = 14 + 4 * 3
const shortestCopy = 4

/**
 * Returns a length that `gzip` of the contents cannot be shorter than. It is found without
 * compressing: bytes that no earlier text repeats have to be written as literals, and a prefix code
 * spends at least their entropy on them.
 */
export function smallestGzipLength(contents: Uint8Array): number {
  const bits = contents.length > closeLookLimit ? 0 : smallestBodyBits(contents)
  return gzipOverhead + Math.ceil((blockHeaderBits + bits) / 8)
}

function smallestBodyBits(contents: Uint8Array): number {
  const { counts, total } = countLiterals(contents)
  let entropy = 0
  for (const count of counts) if (count > 0) entropy += count * Math.log2(total / count)
  return Math.min(8 * total, Math.floor(entropy) + tableHeaderBits)
}

/** Counts the bytes that lie in no four-byte sequence seen before, the shortest that is copied. */
function countLiterals(contents: Uint8Array): { counts: Uint16Array; total: number } {
  const counts = new Uint16Array(256)
  // Two sequences may share a slot; then a literal goes uncounted and the bound stays a bound.
  const seen = new Uint8Array(4096)
  let total = 0
  let copiedUpTo = 0
  for (let i = 0; i < contents.length; i++) {
    if (i + shortestCopy <= contents.length) {
      const slot = slotOf(contents, i)
      if (seen[slot]) copiedUpTo = i + shortestCopy
      seen[slot] = 1
    }
    if (i < copiedUpTo) continue
    const byte = contents[i] ?? 0
    counts[byte] = (counts[byte] ?? 0) + 1
    total++
  }
  return { counts, total }
}

function slotOf(contents: Uint8Array, at: number): number {
  const a = contents[at] ?? 0
  const b = contents[at + 1] ?? 0
  const c = contents[at + 2] ?? 0
  const d = contents[at + 3] ?? 0
  return (a ^ (b << 2) ^ (c << 4) ^ (d << 5)) & 4095
}
