import { BitWriter } from './bit-writer.ts'
import { writeBlock, writeEnd } from './block.ts'
import { crc32 } from './crc32.ts'
import { tokenize } from './tokenize.ts'

// RFC 1952: deflate, no flags, no time, "best compression", unknown system.
const header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 0xff]
const trailerLength = 8
const endLength = 5

const out = new BitWriter()

/** Compresses contents to the very bytes that Go's `compress/gzip` writes at its best level. */
export function gzip(contents: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = contents
  // The fixed codes, which every block may use, take at most 9 bits a byte.
  out.start(header.length + length + (length >> 3) + 64 + trailerLength + endLength)
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
