/** Reports as text: one line a finding, or framed in the source (upstream: `internal/report`). */
import { decodeUtf8, encodeUtf8, utf8Length } from '../text/utf8.ts'
import { isSpace } from '../text/space.ts'
import { limits } from '../limits.ts'
import { formatPath } from './diagnostic.ts'
import type { Diagnostic, Severity } from './diagnostic.ts'

/** `error at $.a.b, line 3 col 5: sentence`, one line each. */
export function formatRaw(report: readonly Diagnostic[]): string {
  return report.map((diagnostic) => `${formatLine(diagnostic)}\n`).join('')
}

function formatLine({ severity, message, path, range }: Diagnostic): string {
  const place = [
    ...(path.length > 0 ? [formatPath(path)] : []),
    ...(range ? [`line ${range.start.line} col ${range.start.column}`] : []),
  ].join(', ')
  return place === '' ? `${severity}: ${message}` : `${severity} at ${place}: ${message}`
}

export interface FrameOptions {
  /** What the source is called, for example `<stdin>`. */
  readonly fileName: string
  readonly source: string | Uint8Array
  /** Whether to colour for a terminal. */
  readonly colors: boolean
}

const COLOR: Readonly<Record<Severity, string>> = {
  error: '\u001b[1;31m',
  warning: '\u001b[1;33m',
  info: '\u001b[1;36m',
}
const BLUE = '\u001b[1;34m'
const RESET = '\u001b[0m'

/** Lines shown before and after the one in question. */
const CONTEXT = 2

/** Every finding under its place in the source, the words in question underlined. */
export function formatFramed(report: readonly Diagnostic[], options: FrameOptions): string {
  if (report.length === 0) return ''
  const { fileName, colors } = options
  const source = typeof options.source === 'string' ? encodeUtf8(options.source) : options.source
  const lines = splitLines(source)
  const paint = (text: string, color: string) => (colors ? `${color}${text}${RESET}` : text)
  let length = 0
  const entries = report.map((diagnostic) => {
    const entry = length > limits.framed ? `${formatLine(diagnostic)}\n` : frame(diagnostic)
    length += entry.length
    return entry
  })
  return entries.join('\n')

  function frame(diagnostic: Diagnostic): string {
    const { line = 0, column = 0 } = diagnostic.range?.start ?? {}
    const marked = lines[line - 1]
    // columns count characters but are held against bytes, upstream's way
    if (marked === undefined || column < 1 || column > marked.length) {
      return `${formatLine(diagnostic)}\n`
    }
    const { severity, path, message } = diagnostic
    const first = Math.max(1, line - CONTEXT)
    const last = Math.min(lines.length, line + CONTEXT)
    const width = String(last).length
    const gutter = ` ${' '.repeat(width)} |`
    const rows = [
      `${paint(severity, COLOR[severity])}${path.length > 0 ? `[${formatPath(path)}]` : ''}:`,
      `  ${paint('-->', BLUE)} ${fileName}:${line}:${column}`,
      gutter,
    ]
    for (let number = first; number <= last; number++) {
      const label = paint(String(number).padStart(width), BLUE)
      rows.push(` ${label} | ${decodeUtf8(lines[number - 1] ?? new Uint8Array())}`)
      if (number !== line) continue
      const carets = paint('^'.repeat(wordLength(marked, column - 1)), BLUE)
      rows.push(`${gutter} ${' '.repeat(column - 1)}${carets} ${message}`)
    }
    rows.push(gutter, '')
    return rows.join('\n')
  }
}

/** Lines end at LF alone here, whatever YAML counts as a break. */
function splitLines(source: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  let start = 0
  for (let end = source.indexOf(10); end >= 0; end = source.indexOf(10, start)) {
    lines.push(source.subarray(start, end))
    start = end + 1
  }
  lines.push(source.subarray(start))
  return lines
}

/** Bytes from `start` to the next white space. */
function wordLength(line: Uint8Array, start: number): number {
  const rest = decodeUtf8(line.subarray(start))
  let bytes = 0
  for (const character of rest) {
    if (isSpace(character)) return bytes
    bytes += utf8Length(character)
  }
  return line.length - start
}
