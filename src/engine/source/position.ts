/** A place in a text: UTF-16 offset, 1-based line, 1-based column counted in code points. */
export interface Position {
  offset: number
  line: number
  column: number
}

const lineBreak = /\r\n|[\n\r\x85\u2028\u2029]/g

/** The line starts of the text asked about last: diagnostics of one source come in a row. */
let table: { text: string; starts: number[] } = { text: '', starts: [0] }

/**
 * Returns line and column of an offset. CR, LF, CRLF, NEL, LS and PS end a line, as for go-yaml
 * (`yamlprivateh.go`). The offset just beyond the end stands for the line after an unended last one.
 */
export function positionAt(text: string, offset: number): Position {
  if (table.text !== text) table = { text, starts: findLineStarts(text) }
  if (offset > text.length) return { offset, line: table.starts.length + 1, column: 1 }
  const line = countUpTo(table.starts, offset)
  const start = table.starts[line - 1] ?? 0
  return { offset, line, column: countCodePoints(text, start, offset) + 1 }
}

function findLineStarts(text: string): number[] {
  const starts = [0]
  for (const match of text.matchAll(lineBreak)) starts.push(match.index + match[0].length)
  return starts
}

/** Counts the ascending numbers that are not above the limit. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? Infinity) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Counts the code points between two offsets; the second half of a pair adds nothing. */
export function countCodePoints(text: string, from: number, to: number): number {
  let count = to - from
  for (let i = from; i < to; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xdc00) count--
  return count
}
