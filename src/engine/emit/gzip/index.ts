import { BitWriter } from './bit-writer.ts'
import { writeBlock, writeEnd } from './block.ts'
import { crc32 } from './crc32.ts'
import { tokenize } from './tokenize.ts'

// RFC 1952: deflate, no flags, no time, "best compression", unknown system.
const header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 0xff]
const trailerLength = 8
/** The empty block at the end, of which 3 bits may still find room in the byte before. */
const endLength = 4

/** The bytes that every output has beside its blocks, at the least. */
export const gzipOverhead = header.length + endLength + trailerLength

const out = new BitWriter()

/** Compresses contents to the very bytes that Go's `compress/gzip` writes at its best level. */
export function gzip(contents: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = contents
  // No block takes more than the fixed codes need, which is 9 bits a byte.
  out.start(gzipOverhead + length + Math.ceil(length / 8) + 64)
  out.writeBytes(header)
  tokenize(contents, (tokens, bytes) => writeBlock(out, tokens, bytes))
  writeEnd(out)
  writeWord(crc32(contents))
  writeWord(length)
  return out.finish()
}

function writeWord(value: number): void {
  out.writeBytes([value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff, value >>> 24])
}
