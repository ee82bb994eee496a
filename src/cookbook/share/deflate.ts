import { gzip } from '../../engine/index.ts'

// RFC 1952: what the engine's gzip puts around the deflated data.
const HEADER_LENGTH = 10
const TRAILER_LENGTH = 8

/** Compresses bytes to raw deflate data (RFC 1951); `crc` is the CRC-32 of what went in. */
export function deflate(bytes: Uint8Array): { data: Uint8Array<ArrayBuffer>; crc: number } {
  const member = gzip(bytes)
  const trailer = member.length - TRAILER_LENGTH
  return {
    data: member.subarray(HEADER_LENGTH, trailer),
    crc: new DataView(member.buffer, member.byteOffset).getUint32(trailer, true),
  }
}

/**
 * Expands raw deflate data with the platform's own decompressor. Undefined where the data are
 * damaged or cut off, or as soon as they turn out to hold more than `limit` bytes.
 */
export async function inflate(
  data: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<Uint8Array | undefined> {
  const reader = new Blob([data])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader()
  const whole = new Uint8Array(limit)
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return whole.subarray(0, length)
      if (length + value.length > limit) {
        await reader.cancel()
        return undefined
      }
      whole.set(value, length)
      length += value.length
    }
  } catch {
    return undefined
  }
}
