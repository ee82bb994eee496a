const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const STRICT = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** Writes bytes as base64 with padding, which Go's base64.StdEncoding in Ignition insists on. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at
    const group = (byteAt(bytes, at) << 16) | (byteAt(bytes, at + 1) << 8) | byteAt(bytes, at + 2)
    const digits = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((group >> shift) & 63)).join('')
    parts.push(left >= 3 ? digits : digits.slice(0, left + 1).padEnd(4, '='))
  }
  return parts.join('')
}

/**
 * Reads base64 as strictly as OpenSSH writes it: standard alphabet, padding, no white space, no
 * left-over bits. Returns undefined for anything else.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (!STRICT.test(text)) return undefined
  const digits = text.replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4))
  let buffer = 0
  let bits = 0
  let at = 0
  for (const digit of digits) {
    buffer = ((buffer << 6) | ALPHABET.indexOf(digit)) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at] = (buffer >> bits) & 0xff
      at += 1
    }
  }
  return (buffer & ((1 << bits) - 1)) === 0 ? bytes : undefined
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0
}
