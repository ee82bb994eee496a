/** A place in a byte source, as Ignition prints it: 1-based, columns count bytes, lines end at LF. */
export interface BytePosition {
  offset: number
  line: number
  column: number
}

const lineFeed = 0x0a

/**
 * Returns a function from byte offset to position. An offset at or behind the end of the source
 * gives line 0, column 0: upstream leaves such places unresolved and prints them that way.
 */
export function createByteLocator(bytes: Uint8Array): (offset: number) => BytePosition {
  let starts: number[] | undefined
  return (offset) => {
    if (offset >= bytes.length) return { offset, line: 0, column: 0 }
    starts ??= findLineStarts(bytes)
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return { offset, line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

function findLineStarts(bytes: Uint8Array): number[] {
  const starts = [0]
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) {
    starts.push(at + 1)
  }
  return starts
}
