import { decodeUtf8, encodeUtf8 } from '../../text/utf8.ts'
import { readUtf16, readUtf8 } from './encodings.ts'
import type { ReadCharacter } from './encodings.ts'

/** A decoded source without its byte order mark. */
export interface Input {
  text: string
  /** What is wrong with the bytes that follow `text`; it counts once a reader wants to see them. */
  failure: string | undefined
}

/** go-yaml decodes that many bytes at a time (`yamlprivateh.go`, input_raw_buffer_size). */
export const chunkSize = 512

const forbidden = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/**
 * Decodes UTF-8, or UTF-16 behind its byte order mark. On a bad sequence or a control character
 * the text ends where the chunk with the defect starts, as nothing of that chunk reaches go-yaml's
 * scanner (`readerc.go`). A lone surrogate of a string source becomes U+FFFD.
 */
export function decodeInput(source: string | Uint8Array): Input {
  if (typeof source === 'string') {
    if (forbidden.test(source)) return decodeChunks(encodeUtf8(source), readUtf8)
    return { text: source.replace(/^\uFEFF/, ''), failure: undefined }
  }
  if (source[0] === 0xff && source[1] === 0xfe) return decodeChunks(source, readUtf16(0))
  if (source[0] === 0xfe && source[1] === 0xff) return decodeChunks(source, readUtf16(1))
  const text = decodeUtf8(source)
  if (forbidden.test(text)) return decodeChunks(source, readUtf8)
  return { text: text.replace(/^\uFEFF/, ''), failure: undefined }
}

function decodeChunks(bytes: Uint8Array, read: ReadCharacter): Input {
  const chunks: string[] = []
  // The first chunk includes the byte order mark, later ones start with what did not fit before.
  let start = 0
  while (start < bytes.length) {
    const end = Math.min(start + chunkSize, bytes.length)
    let chunk = ''
    let at = start
    while (at < end) {
      const character = read(bytes, at, end)
      if (character.kind === 'incomplete' && at > start) break
      if (character.kind !== 'character') return { text: join(chunks), failure: character.failure }
      const { code, width } = character
      if (forbidden.test(String.fromCodePoint(code))) {
        return { text: join(chunks), failure: 'control characters are not allowed' }
      }
      chunk += String.fromCodePoint(code)
      at += width
    }
    chunks.push(chunk)
    start = at
  }
  return { text: join(chunks), failure: undefined }
}

function join(chunks: readonly string[]): string {
  return chunks.join('').replace(/^\uFEFF/, '')
}
