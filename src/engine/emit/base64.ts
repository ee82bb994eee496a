const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const pad = 0x3d
const asciiDecoder = new TextDecoder()

const encodeTable = Uint8Array.from(alphabet, (character) => character.charCodeAt(0))
const decodeTable = new Uint8Array(256).fill(0xff)
for (const [value, code] of encodeTable.entries()) decodeTable[code] = value

/** Returns how many characters the padded base64 form of that many bytes has. */
export function base64Length(byteCount: number): number {
  return Math.ceil(byteCount / 3) * 4
}

/** Encodes bytes as standard, padded base64. */
export function base64Encode(bytes: Uint8Array): string {
  const out = new Uint8Array(base64Length(bytes.length)).fill(pad)
  let to = 0
  for (let from = 0; from < bytes.length; from += 3) {
    const left = bytes.length - from
    const group =
      ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0)
    out[to] = encodeTable[group >> 18] ?? 0
    out[to + 1] = encodeTable[(group >> 12) & 63] ?? 0
    if (left > 1) out[to + 2] = encodeTable[(group >> 6) & 63] ?? 0
    if (left > 2) out[to + 3] = encodeTable[group & 63] ?? 0
    to += 4
  }
  return asciiDecoder.decode(out)
}

/**
 * Decodes standard, padded base64; line breaks are skipped anywhere. On a defect returns the offset
 * that Go's `CorruptInputError` names.
 */
export function base64Decode(text: string): { data: Uint8Array } | { corruptAt: number } {
  const data = new Uint8Array(Math.ceil(text.length / 4) * 3)
  let length = 0
  let group = 0
  let digits = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isLineBreak(code)) continue
    if (code === pad) {
      const corruptAt = findPaddingDefect(text, i, digits)
      if (corruptAt !== undefined) return { corruptAt }
      // The group is short by as many bytes as it has pads.
      const missing = 4 - digits
      for (let byte = 0; byte < 3 - missing; byte++) {
        data[length++] = (group << (6 * missing)) >> (16 - 8 * byte)
      }
      return { data: data.subarray(0, length) }
    }
    const value = decodeTable[code] ?? 0xff
    if (value === 0xff) return { corruptAt: i }
    group = (group << 6) | value
    if (++digits < 4) continue
    data[length++] = group >> 16
    data[length++] = group >> 8
    data[length++] = group
    group = digits = 0
  }
  if (digits > 0) return { corruptAt: text.length - digits }
  return { data: data.subarray(0, length) }
}

/** Judges the pad at `at`, which follows `digits` characters of its group. */
function findPaddingDefect(text: string, at: number, digits: number): number | undefined {
  if (digits < 2) return at
  let next = skipLineBreaks(text, at + 1)
  if (digits === 2) {
    if (next === text.length) return next
    if (text.charCodeAt(next) !== pad) return next - 1
    next = skipLineBreaks(text, next + 1)
  }
  return next < text.length ? next : undefined
}

function skipLineBreaks(text: string, at: number): number {
  while (at < text.length && isLineBreak(text.charCodeAt(at))) at++
  return at
}

function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d
}

/**
 * Decodes base64 in the one form an encoder writes: no white space, no left-over bits. Undefined
 * for anything else.
 */
export function decodeCanonicalBase64(text: string): Uint8Array | undefined {
  const decoded = base64Decode(text)
  return 'data' in decoded && base64Encode(decoded.data) === text ? decoded.data : undefined
}
