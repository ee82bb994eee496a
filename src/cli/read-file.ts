/** Files and streams read to their end, or as far as anybody wants to know. */
import { closeSync, openSync, readSync } from 'node:fs'

const CHUNK = 2 ** 16

/**
 * Reads a stream to its end, or one byte beyond the limit: an endless one must not hang, and what is
 * too long is told by its length.
 *
 * @param descriptor an open file; one that is set not to block is waited for
 */
export function readStream(descriptor: number, limit: number): Uint8Array {
  let bytes = new Uint8Array(CHUNK)
  let length = 0
  while (length <= limit) {
    if (length === bytes.length) {
      const longer = new Uint8Array(2 * length)
      longer.set(bytes)
      bytes = longer
    }
    const size = Math.min(bytes.length, limit + 1) - length
    const read = readSome(descriptor, bytes, length, size)
    if (read === 0) break
    length += read
  }
  return bytes.subarray(0, length)
}

/** The same for a file by its path. */
export function readLimited(path: string, limit: number): Uint8Array {
  const descriptor = openSync(path, 'r')
  try {
    return readStream(descriptor, limit)
  } finally {
    closeSync(descriptor)
  }
}

function readSome(descriptor: number, into: Uint8Array, offset: number, length: number): number {
  for (;;) {
    try {
      return readSync(descriptor, into, offset, length, null)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // Windows' word for the end of a pipe
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      pause()
    }
  }
}

/** Lets a moment pass, for the other side of a stream that does not block. */
export function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
}
