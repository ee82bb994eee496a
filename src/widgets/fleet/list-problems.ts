import type { Fleet } from '../../cookbook/fleet/evaluate-fleet.ts'
import type { LintFinding } from '../../cookbook/lints/index.ts'
import type { Problem } from '../../cookbook/problem.ts'
import { cellKey } from './fleet-state.ts'
import { nameRows } from './fleet-summary.ts'
import type { Followed } from './use-fleet.ts'

/** More are not listed: the table shows them beside their cells. */
const LISTED = 20

/** Problems with the fields and cells that they belong to, and what those are called. */
export interface ListedProblems {
  list: Problem[]
  labels: Map<string, string>
}

/** Lists the problems of a fleet for its checks: those of all hosts, then those of rows. */
export function listProblems(
  { fleet, rows }: Followed,
  columns: readonly string[],
  labels: ReadonlyMap<string, string>,
): ListedProblems {
  const all = new Map(labels)
  const own = fleet.rowProblems.slice(0, LISTED).map(({ row, ...problem }): Problem => {
    const label = labels.get(problem.input) ?? problem.input
    const id = rows[row - 1]?.id
    // An answer for all hosts can be wrong beside the answers of one of them.
    if (id === undefined || !columns.includes(problem.input)) {
      return { ...problem, problem: `In row ${row}: ${problem.problem}` }
    }
    const input = cellKey(id, problem.input)
    all.set(input, `Row ${row}, ${label}`)
    return { ...problem, input }
  })
  return { list: [...fleet.problems, ...own], labels: all }
}

/** Lists what transpiler and lints found; a finding that not all hosts have names its rows. */
export function listFindings({ findings, hosts }: Fleet): LintFinding[] {
  return findings.map(({ finding, rows }) =>
    rows.length === hosts.length
      ? finding
      : { ...finding, message: `${finding.message} (${nameRows(rows)})` },
  )
}
