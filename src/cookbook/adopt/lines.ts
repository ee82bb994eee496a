/** Where lines begin and end, by go-yaml's line breaks (`yamlprivateh.go`). */
const lineBreak = /\r\n|[\n\r\x85\u2028\u2029]/g
const anyLine = /( *)(#[^\n\r\x85\u2028\u2029]*)?(?:\r\n|[\n\r\x85\u2028\u2029]|$)/y
const breaks = '\n\r\x85\u2028\u2029'

/** Where the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
  let start = offset
  while (start > 0 && !breaks.includes(text.charAt(start - 1))) start--
  return start
}

/** The column of an offset, from 0, in UTF-16 units. */
export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset)

/** Where the next line starts; the end of the text when there is none. */
export function nextLine(text: string, offset: number): number {
  lineBreak.lastIndex = offset
  return lineBreak.test(text) ? lineBreak.lastIndex : text.length
}

/** Whether an offset is at the start of a line; the end of an unended last line is not. */
export const startsLine = (text: string, offset: number): boolean =>
  offset === 0 || breaks.includes(text.charAt(offset - 1))

/** The line break that the text uses; its first one counts. */
export const lineEndOf = (text: string): string => /\r\n|[\n\r]/.exec(text)?.[0] ?? '\n'

/**
 * Moves from the start of a line over comments that are indented deeper than `column`: they belong to
 * what stands above them.
 */
export function skipDeeperComments(text: string, offset: number, column: number): number {
  let end = offset
  for (let at = offset; at < text.length; at = anyLine.lastIndex) {
    anyLine.lastIndex = at
    const [, indent = '', comment] = anyLine.exec(text) ?? []
    if (anyLine.lastIndex === 0) break
    if (comment === undefined) continue
    if (indent.length <= column) break
    end = anyLine.lastIndex
  }
  return end
}

/** Moves from `offset` to behind the last empty line before `limit`, between which is no content. */
export function skipEmptyLines(text: string, offset: number, limit: number): number {
  let end = offset
  for (let at = offset; at < limit; at = nextLine(text, at)) {
    if (/^[ \t]*$/.test(text.slice(at, nextLine(text, at)).trimEnd())) end = nextLine(text, at)
  }
  return Math.min(end, limit)
}
