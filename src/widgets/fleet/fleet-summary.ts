import type { Fleet } from '../../cookbook/fleet/evaluate-fleet.ts'
import type { Refusal } from '../../deploy/shells/shell.ts'
import type { Summary } from '../summary.ts'

/** Rows are named one by one up to this many. */
const NAMED = 4

/**
 * Sums up a fleet in a sentence: how many hosts, and which rows have a problem.
 *
 * @param refusal why there are no steps for all hosts together, though each could be deployed
 */
export function summarizeFleet(
  { hosts, problems, rowProblems, findings }: Fleet,
  refusal?: Refusal,
): Summary {
  if (hosts.length === 0) return { verdict: 'error', sentence: 'No hosts yet: add one.' }
  const count = (severity: 'error' | 'warning') => {
    const found = findings.filter(({ finding }) => finding.severity === severity)
    const own = rowProblems.filter((one) => one.severity === severity)
    const common = problems.filter((one) => one.severity === severity)
    const some = found.filter(({ rows }) => rows.length < hosts.length)
    return {
      total: own.length + common.length + found.length,
      isOfRows: common.length + found.length - some.length === 0,
      rows: [...own.map(({ row }) => row), ...some.flatMap(({ rows }) => rows)],
    }
  }
  const start = plural(hosts.length, 'host')
  const [errors, warnings] = [count('error'), count('warning')]
  if (errors.total > 0) {
    const where = errors.isOfRows ? ` in ${nameRows(errors.rows)}` : ''
    return { verdict: 'error', sentence: `${start}, ${plural(errors.total, 'problem')}${where}.` }
  }
  if (refusal !== undefined) {
    return { verdict: 'error', sentence: `${start}, not ready together: ${refusal.problem}` }
  }
  if (warnings.total > 0) {
    return {
      verdict: 'warning',
      sentence: `${start}, no errors, ${plural(warnings.total, 'warning')}.`,
    }
  }
  return { verdict: 'ok', sentence: `${start}, all valid.` }
}

/** Names rows: "row 3", "rows 3, 5 and 9", "rows 1, 2, 3, 4 and 16 more". */
export function nameRows(rows: readonly number[]): string {
  const all = [...new Set(rows)].toSorted((one, other) => one - other)
  if (all.length === 1) return `row ${all[0]}`
  const more = all.length - NAMED
  const named: (number | string)[] = more > 0 ? all.slice(0, NAMED) : all.slice(0, -1)
  return `rows ${named.join(', ')} and ${more > 0 ? `${more} more` : all.at(-1)}`
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
