/** A report for people and for editors, which know `file:line:column:`. */
import type { Severity } from '../../engine/index.ts'
import type { FileReport, ReportedFinding } from './report.ts'

const COLORS: Readonly<Record<Severity, string>> = {
  error: '\u001b[1;31m',
  warning: '\u001b[1;33m',
  info: '\u001b[1;36m',
}
const BOLD = '\u001b[1m'
const RESET = '\u001b[0m'

/** One line for each finding, and one for each way to mend it. */
export function printText(reports: readonly FileReport[], colors: boolean): string {
  const paint = (text: string, color: string) => (colors ? `${color}${text}${RESET}` : text)
  const lines = reports.flatMap(({ file, findings }) =>
    findings.flatMap((finding) => {
      const { severity, message, code, fixes } = finding
      const place = paint(placeOf(file, finding), BOLD)
      const word = paint(severity, COLORS[severity])
      return [
        `${place}: ${word}: ${oneLine(message)} [${code}]`,
        ...fixes.map(({ label }) => `    fix: ${oneLine(label)}`),
      ]
    }),
  )
  return lines.map((line) => `${line}\n`).join('')
}

/** `host.bu:12:5`, as far as there is a place. */
export function placeOf(
  file: string,
  { line, column }: Pick<ReportedFinding, 'line' | 'column'>,
): string {
  return [nameOf(file), line, column].filter((part) => part !== null).join(':')
}

/** What a file is called where people read it. */
export const nameOf = (file: string) => (file === '-' ? '<stdin>' : oneLine(file))

/** A text that stays in its line, and cannot tell a terminal to do anything. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]\s*/g, ' ').replaceAll(CONTROL, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

const CONTROL = /[\p{Cc}\p{Bidi_Control}]/gu
