/** A file as the text that the engine reads. */
import { decodeUtf8, limits } from '../../engine/index.ts'
import type { FileError } from '../../engine/index.ts'
import type { Io } from '../io.ts'

/**
 * Reads a file whole, or says why not; an endless one is read as far as the engine would.
 *
 * @param file a path, or `-` for standard input
 */
export function readText(file: string, io: Io): string | FileError {
  const bytes = file === '-' ? io.readStdin() : io.readFile(file)
  if ('error' in bytes) return bytes
  if (bytes.length > limits.source) return { error: `it has more than ${limits.source} bytes` }
  return decodeText(bytes)
}

/**
 * Decodes UTF-8, or UTF-16 behind its byte order mark, as YAML has it. No byte of the former is lost,
 * so that a text that is mended and written is otherwise the same; the mark stays, and with it in front
 * nothing is mended.
 */
function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeUtf16('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decodeUtf16('utf-16be', bytes)
  return decodeUtf8(bytes)
}

const decodeUtf16 = (label: string, bytes: Uint8Array) =>
  new TextDecoder(label, { ignoreBOM: true }).decode(bytes)
