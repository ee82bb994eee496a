/** The last line for people: how it went. */
import { countSeverities } from './report.ts'
import type { FileReport } from './report.ts'

/** Counts what was found, and what of it `--fix` would mend. */
export function sumUp(reports: readonly FileReport[]): string {
  const { error, warning, info } = countSeverities(reports)
  const found = [
    count(error, 'error'),
    count(warning, 'warning'),
    ...(info > 0 ? [count(info, 'note')] : []),
  ].join(', ')
  const certain = reports
    .flatMap(({ findings }) => findings)
    .filter(({ fixes: [fix, ...others] }) => others.length === 0 && (fix?.edits.length ?? 0) > 0)
  const mend = certain.length === 0 ? '' : `; --fix can mend ${certain.length}`
  return `${count(reports.length, 'file')}: ${found}${mend}\n`
}

const count = (number: number, noun: string) =>
  `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`
