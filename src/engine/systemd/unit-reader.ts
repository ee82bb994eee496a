import { decodeUtf8, sequenceLength } from '../text/utf8.ts'

/** Reads text through a window of limited size. */
export interface Reader {
  /** Takes one character; undefined at the end. */
  readCharacter(): string | undefined
  /** Puts the character read last back. */
  unread(): void
  /** Takes everything through the next `delimiter` byte and returns it without that byte. */
  readThrough(delimiter: number): { text: string; found: boolean }
  /** Returns the unread part of the window. */
  peek(): Uint8Array
}

const windowSize = 4096

/**
 * Opens bytes for reading. What is in the window decides when upstream notices a long line, so
 * it slides and fills exactly as Go's `bufio.Reader` with its default size does.
 */
export function openReader(bytes: Uint8Array): Reader {
  let position = 0
  let filled = 0
  let previous = 0

  const fill = () => {
    filled = Math.min(bytes.length, position + windowSize)
  }

  return {
    readCharacter() {
      // A byte that is no UTF-8 is a character of its own.
      const end = position + Math.max(1, sequenceLength(bytes, position))
      if (filled < end) fill()
      if (position >= bytes.length) return undefined
      previous = position
      position = end
      return decodeUtf8(bytes.subarray(previous, end))
    },
    unread() {
      position = previous
    },
    readThrough(delimiter) {
      const start = position
      const at = bytes.indexOf(delimiter, position)
      const found = at >= 0
      const end = found ? at : bytes.length
      while (filled < (found ? end + 1 : end)) {
        // A full window without the delimiter is set aside before more is read.
        if (filled - position >= windowSize) position = filled
        fill()
      }
      position = found ? end + 1 : end
      return { text: decodeUtf8(bytes.subarray(start, end)), found }
    },
    peek: () => bytes.subarray(position, filled),
  }
}
