// Bits run from low to high in gzip, and so does the polynomial of IEEE 802.3.
const polynomial = 0xedb88320

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++) {
    remainder = (remainder >>> 1) ^ (remainder & 1 ? polynomial : 0)
  }
  return remainder
})

/** Returns the CRC-32 of bytes (RFC 1952, section 8) as a signed 32-bit number. */
export function crc32(bytes: Uint8Array): number {
  let sum = -1
  for (let i = 0; i < bytes.length; i++) {
    sum = (table[(sum ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8)
  }
  return ~sum
}
