/** Annotations on a pull request: the workflow commands of GitHub Actions. */
import type { Severity } from '../../engine/index.ts'
import { oneLine } from './print-text.ts'
import type { FileReport } from './report.ts'

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
}

/** One command for each finding. What comes from standard input has no file to be shown in. */
export function printGithub(reports: readonly FileReport[]): string {
  const lines = reports.flatMap(({ file, findings }) =>
    findings.map(({ code, severity, line, column, message, fixes }) => {
      const properties = Object.entries({ file: file === '-' ? null : file, line, col: column })
        .concat([['title', code]])
        .flatMap(([name, value]) =>
          value === null ? [] : [`${name}=${escapeProperty(`${value}`)}`],
        )
      const text = [message, ...fixes.map(({ label }) => `Fix: ${label}`)].map(oneLine).join('\n')
      return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(text)}`
    }),
  )
  return lines.map((line) => `${line}\n`).join('')
}

/** GitHub reads commands line by line, and these three as escapes (`@actions/core`, `command.ts`). */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** Colons and commas end a property. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
