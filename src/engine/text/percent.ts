import { decodeUtf8, encodeUtf8 } from './utf8.ts'

const malformed = /%(?![0-9A-Fa-f]{2})/

/** Tells whether every `%` of a text is followed by two hexadecimal digits. */
export function hasWellFormedPercents(text: string): boolean {
  return !malformed.test(text)
}

/** Replaces the `%XX` sequences of a text, all of which must be well formed, by the bytes they name. */
export function decodePercents(text: string): Uint8Array {
  const bytes = encodeUtf8(text)
  let length = 0
  for (let i = 0; i < bytes.length; i++) {
    let byte = bytes[i] ?? 0
    if (byte === 0x25) {
      byte = hexDigit(bytes[i + 1]) * 16 + hexDigit(bytes[i + 2])
      i += 2
    }
    bytes[length++] = byte
  }
  return bytes.subarray(0, length)
}

/** The same, for sequences that stand for text: bytes that are not UTF-8 become U+FFFD. */
export function decodePercentText(text: string): string {
  return text.includes('%') ? decodeUtf8(decodePercents(text)) : text
}

function hexDigit(byte = 0): number {
  // Digits have their value in the low four bits; letters start at 1 there in either case.
  return byte < 0x40 ? byte & 0xf : (byte & 0xf) + 9
}
