/** Checks one file, and mends it where that is asked for. */
import { openOnce } from '../../cookbook/open-once.ts'
import type { Io } from '../io.ts'
import { judgeText, specOf } from './judge-text.ts'
import type { Setting } from './judge-text.ts'
import { mend } from './mend.ts'
import type { Mend } from './mend.ts'
import { oneLine, placeOf } from './print-text.ts'
import { readText } from './read-text.ts'
import { reportFindings } from './report.ts'
import type { FileReport, ReportedFinding } from './report.ts'

export interface Checked {
  readonly report: FileReport
  /** What was mended, in lines; empty for nothing. */
  readonly mended: string
  /** The text of standard input as it is now; empty for a file. */
  readonly piped: string
}

/**
 * Reads a file, mends it if that is asked for, and says what is wrong with what is left.
 *
 * @param file a path, or `-` for standard input
 */
export function checkFile(file: string, setting: Setting & { fix: boolean }, io: Io): Checked {
  const source = readText(file, io)
  if (typeof source !== 'string') {
    const problem = fileProblem('host/unreadable-file', `The file cannot be read: ${source.error}.`)
    return { report: { file, spec: null, findings: [problem] }, mended: '', piped: '' }
  }
  const { text, mended, problems } = setting.fix
    ? mendFile(file, source, setting, io)
    : { text: source, mended: '', problems: [] }
  const findings = [...problems, ...reportFindings(text, judgeText(text, setting))]
  const report = { file, spec: specOf(text)?.id ?? null, findings }
  return { report, mended, piped: setting.fix && file === '-' ? text : '' }
}

function mendFile(file: string, source: string, setting: Setting, io: Io) {
  const { text, mended } = mend(source, (one) => ({
    findings: judgeText(one, setting),
    isRead: openOnce(one) !== undefined,
  }))
  const isChanged = mended.length > 0
  const failure = isChanged && file !== '-' ? io.writeFile(file, text) : undefined
  if (failure === undefined) {
    return { text, mended: mended.map((one) => describe(file, one)).join(''), problems: [] }
  }
  const sentence = `Nothing is mended, because the file cannot be written: ${failure.error}.`
  return { text: source, mended: '', problems: [fileProblem('host/unwritable-file', sentence)] }
}

/** An error about a file as such. */
function fileProblem(code: string, message: string): ReportedFinding {
  return { code, severity: 'error', line: null, column: null, message, fixes: [] }
}

function describe(file: string, { finding, label }: Mend): string {
  const { line = null, column = null } = finding.range?.start ?? {}
  return `${placeOf(file, { line, column })}: mended: ${oneLine(label)} [${finding.code}]\n`
}
