/** What `kindling check` finds in a file, before it is printed in one format or another. */
import type { Severity } from '../../engine/index.ts'
import { positionAt } from '../../engine/index.ts'
import type { LintFinding } from '../../cookbook/lints/index.ts'

export interface FileReport {
  /** As it was named; `-` is standard input. */
  readonly file: string
  /** Variant and version; null where the text names none that is known. */
  readonly spec: string | null
  readonly findings: readonly ReportedFinding[]
}

export interface ReportedFinding {
  readonly code: string
  readonly severity: Severity
  /** From 1, in characters; null for what has no place in the text. */
  readonly line: number | null
  readonly column: number | null
  readonly message: string
  readonly fixes: readonly ReportedFix[]
}

/** Several fixes of one finding are alternatives. */
export interface ReportedFix {
  readonly label: string
  /** None where something else has to be changed than the text. */
  readonly edits: readonly ReportedEdit[]
}

export interface ReportedEdit {
  readonly start: Place
  readonly end: Place
  readonly text: string
}

interface Place {
  readonly line: number
  readonly column: number
}

function reportFinding(text: string, finding: LintFinding): ReportedFinding {
  const { code, severity, message, range, fixes } = finding
  const placeOf = (offset: number): Place => {
    const { line, column } = positionAt(text, offset)
    return { line, column }
  }
  return {
    code,
    severity,
    line: range?.start.line ?? null,
    column: range?.start.column ?? null,
    message,
    fixes: fixes.map((fix) => ({
      label: fix.label,
      edits: ('edit' in fix ? fix.edit : []).map(({ start, end, text: by }) => {
        return { start: placeOf(start), end: placeOf(end), text: by }
      }),
    })),
  }
}

/** What was found in a text, in the order of its lines; first what is about the whole. */
export function reportFindings(text: string, findings: readonly LintFinding[]): ReportedFinding[] {
  return findings.map((finding) => reportFinding(text, finding)).toSorted(byPlace)
}

function byPlace(a: ReportedFinding, b: ReportedFinding): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}

/** How many findings of each severity there are. */
export function countSeverities(reports: readonly FileReport[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { findings } of reports) for (const { severity } of findings) counts[severity]++
  return counts
}
