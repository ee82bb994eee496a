/** A report for programs. */
import type { FileReport } from './report.ts'

/** An array with an object for each file; the keys keep the order of their declaration. */
export function printJson(reports: readonly FileReport[]): string {
  const ordered = reports.map(({ file, spec, findings }) => ({
    file,
    spec,
    findings: findings.map(({ code, severity, line, column, message, fixes }) => {
      return { code, severity, line, column, message, fixes }
    }),
  }))
  return `${JSON.stringify(ordered, null, 2)}\n`
}
