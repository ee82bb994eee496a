/** A place in a text: UTF-16 offset, 1-based line, 1-based column counted in code points. */
export interface Position {
  offset: number
  line: number
  column: number
}

const lineBreak = /\r\n|[\n\r\x85\u2028\u2029]/g

/** Code points are counted once up to every so many UTF-16 units. */
const STRIDE = 1024

/** Facts about the text asked about last: diagnostics of one source come in a row. */
let table = describeText('')

/**
 * Returns line and column of an offset. CR, LF, CRLF, NEL, LS and PS end a line, as for go-yaml
 * (`yamlprivateh.go`). The offset just beyond the end stands for the line after an unended last one.
 */
export function positionAt(text: string, offset: number): Position {
  const line = lineAt(text, offset)
  const start = table.starts[line - 1] ?? offset
  const isNear = offset - start < STRIDE
  const before = isNear ? countCodePoints(text, start, offset) : countTo(offset) - countTo(start)
  return { offset, line, column: before + 1 }
}

/** Returns the line of an offset alone. */
export function lineAt(text: string, offset: number): number {
  if (table.text !== text) table = describeText(text)
  return offset > text.length ? table.starts.length + 1 : countUpTo(table.starts, offset)
}

function describeText(text: string): { text: string; starts: number[]; counts: number[] } {
  const counts = [0]
  for (let at = STRIDE; at <= text.length; at += STRIDE) {
    counts.push((counts.at(-1) ?? 0) + countCodePoints(text, at - STRIDE, at))
  }
  return { text, starts: findLineStarts(text), counts }
}

/** Code points of the text before an offset. */
function countTo(offset: number): number {
  const stride = Math.floor(offset / STRIDE)
  return (table.counts[stride] ?? 0) + countCodePoints(table.text, stride * STRIDE, offset)
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
