// A Go string holds any bytes, a JavaScript string does not. Bytes that are no UTF-8 are therefore
// carried as lone low surrogates, U+DC00 plus the byte, and written back as that byte. Every other
// surrogate without its partner counts as U+FFFD.
const escapeBase = 0xdc00
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A quick look: halves of pairs match, too, but most texts have neither. */
const mayBeEscape = /[\udc80-\udcff]/

const encoder = new TextEncoder()
const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Returns the UTF-8 bytes of a text, and the bytes that `decodeUtf8` could not read unchanged. */
export function encodeUtf8(text: string): Uint8Array {
  if (!mayBeEscape.test(text)) return encoder.encode(text)
  const escapes = findEscapedBytes(text)
  const bytes = new Uint8Array(utf8Length(text))
  let length = 0
  let start = 0
  for (const { index, byte } of escapes) {
    const valid = encoder.encode(text.slice(start, index))
    bytes.set(valid, length)
    length += valid.length
    bytes[length++] = byte
    start = index + 1
  }
  bytes.set(encoder.encode(text.slice(start)), length)
  return bytes
}

/** Counts the bytes of a text, as Go's `len` does. */
export function utf8Length(text: string): number {
  let length = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80 || escapedByte(unit) !== undefined) continue
    if (unit < 0x800) length += 1
    else {
      length += 2
      // A pair is four bytes in two units, so its second half adds nothing more.
      if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(i + 1))) i++
    }
  }
  return length
}

/** Decodes UTF-8 without losing a byte: a BOM stays, and each byte that is no UTF-8 is carried along. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return strictDecoder.decode(bytes)
  } catch {
    return decodeLeniently(bytes)
  }
}

/** Replaces everything that is no character by U+FFFD, as Go does when it ranges over a string. */
export function replaceLoneSurrogates(text: string): string {
  return text.replace(loneSurrogate, '\uFFFD')
}

/** Returns the byte that a lone surrogate carries, if it carries one. */
export function escapedByte(unit: number): number | undefined {
  return unit >= escapeBase + 0x80 && unit <= escapeBase + 0xff ? unit - escapeBase : undefined
}

function findEscapedBytes(text: string): { index: number; byte: number }[] {
  return [...text.matchAll(loneSurrogate)].flatMap(({ index }) => {
    const byte = escapedByte(text.charCodeAt(index))
    return byte === undefined ? [] : [{ index, byte }]
  })
}

function decodeLeniently(bytes: Uint8Array): string {
  const parts: string[] = []
  let start = 0
  for (let i = 0; i < bytes.length;) {
    const size = sequenceLength(bytes, i)
    if (size === 0) {
      const escape = String.fromCharCode(escapeBase + (bytes[i] ?? 0))
      parts.push(strictDecoder.decode(bytes.subarray(start, i)), escape)
      start = ++i
    } else i += size
  }
  parts.push(strictDecoder.decode(bytes.subarray(start)))
  return parts.join('')
}

/** Returns how many bytes the valid sequence at `at` has, or 0 when none starts there. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  if (first < 0xc2 || first > 0xf4) return 0
  const size = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  const second = bytes[at + 1] ?? 0
  // The second byte excludes overlong forms, surrogates and what lies beyond U+10FFFF.
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  if (second < low || second > high) return 0
  for (let i = 2; i < size; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0
  return size
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}
