import { gzipSync } from 'fflate'

const headerLength = 10
const trailerLength = 8
const operatingSystemAt = 9
/** Beyond this size gzip wins for nearly all text, so that looking closer is wasted time. */
const closeLookLimit = 256
const blockHeaderBits = 3
const tableHeaderBits = 14 + 4 * 3

/**
 * Compresses at level 9 with the header Go writes: no time, "best compression", unknown system. The
 * deflate body is fflate's and differs from Go's in its bytes, not in what it decodes to.
 */
export function gzip(contents: Uint8Array): Uint8Array {
  const zipped = gzipSync(contents, { level: 9, mtime: 0 })
  zipped[operatingSystemAt] = 0xff
  return zipped
}

/**
 * Returns a length that no gzip form of the contents can be shorter than. It is found without
 * compressing: bytes that no earlier text repeats have to be written as literals, and a prefix code
 * spends at least their entropy on them.
 */
export function smallestGzipLength(contents: Uint8Array): number {
  const bits = contents.length > closeLookLimit ? 0 : smallestBodyBits(contents)
  return headerLength + trailerLength + Math.ceil((blockHeaderBits + bits) / 8)
}

function smallestBodyBits(contents: Uint8Array): number {
  const { counts, total } = countLiterals(contents)
  let entropy = 0
  for (const count of counts) if (count > 0) entropy += count * Math.log2(total / count)
  return Math.min(8 * total, Math.floor(entropy) + tableHeaderBits)
}

/** Counts the bytes that lie in no three-byte sequence seen before, the shortest deflate can copy. */
function countLiterals(contents: Uint8Array): { counts: Uint16Array; total: number } {
  const counts = new Uint16Array(256)
  // Two sequences may share a slot; then a literal goes uncounted and the bound stays a bound.
  const seen = new Uint8Array(4096)
  let total = 0
  let copiedUpTo = 0
  for (let i = 0; i < contents.length; i++) {
    if (i + 2 < contents.length) {
      const slot = slotOf(contents, i)
      if (seen[slot]) copiedUpTo = i + 3
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
  return (a ^ (b << 3) ^ (c << 6)) & 4095
}
