import type { Recipe } from '../define-recipe.ts'
import type { Values } from '../input.ts'
import type { LintFinding } from '../lints/index.ts'
import type { Problem } from '../problem.ts'
import { checkRows } from './check-rows.ts'
import type { RowProblem } from './check-rows.ts'
import { perHostInputs } from './columns.ts'
import { createHostEvaluator, MACHINE_NAME } from './host.ts'
import type { Host } from './host.ts'

/** Everything that follows from the answers for all hosts and the table of hosts. */
export interface Fleet {
  /** One for each row, in their order. */
  hosts: readonly Host[]
  /** What all hosts share: problems of the answers for all of them. */
  problems: readonly Problem[]
  /** What single hosts have, in the order of the rows. */
  rowProblems: readonly RowProblem[]
  /** What transpiler and lints say, each once, with the rows that it is true of. */
  findings: readonly RowFinding[]
}

export interface RowFinding {
  finding: LintFinding
  /** Counted from 1; every row when it is true of all hosts. */
  rows: readonly number[]
}

/**
 * Evaluates a table of hosts: each row as a recipe's page would, and the rows among themselves. Pure
 * but for what `hostOf` remembers; a reader's mistake never throws.
 */
export function evaluateFleet(
  recipe: Recipe,
  shared: Values,
  rows: readonly Values[],
  hostOf = createHostEvaluator(recipe),
): Fleet {
  const hosts = rows.map((row) => hostOf(shared, row))
  const columns = new Set([
    ...perHostInputs(recipe).map(([key]) => key),
    ...rows.flatMap(Object.keys),
  ])
  const told = hosts.flatMap(({ evaluation, values }, index) =>
    evaluation.problems
      // A machine without a name of its own is named after its host, of which the same is said.
      .filter(({ input }) => input !== MACHINE_NAME || values[MACHINE_NAME])
      .map((problem): RowProblem => ({ ...problem, row: index + 1 })),
  )
  const common = groupRows(told, ({ input, severity, problem }) => input + severity + problem)
    .filter(({ first, rows: all }) => all.length === hosts.length && !columns.has(first.input))
    .map(({ first }) => first)
  const isCommon = (one: Problem) =>
    common.some(({ input, problem }) => input === one.input && problem === one.problem)
  const own = told.filter((one) => !isCommon(one))
  return {
    hosts,
    problems: common,
    rowProblems: [...own, ...checkRows(hosts)].toSorted((a, b) => a.row - b.row),
    findings: groupRows(
      hosts.flatMap(({ evaluation }, index) =>
        evaluation.report.map((finding) => ({ finding, row: index + 1 })),
      ),
      ({ finding: { code, message, range } }) => `${code} ${range?.start.offset} ${message}`,
    ).map(({ first, rows: all }) => ({ finding: first.finding, rows: all })),
  }
}

/** Whether every host can be deployed. */
export function isReady({ hosts, rowProblems }: Fleet): boolean {
  return (
    hosts.length > 0 &&
    hosts.every(({ evaluation }) => evaluation.deployment !== undefined) &&
    rowProblems.every(({ severity }) => severity !== 'error')
  )
}

interface Group<T> {
  first: T
  rows: number[]
}

/** Puts items that say the same together, in the order of the first ones. */
function groupRows<T extends { row: number }>(
  items: readonly T[],
  keyOf: (item: T) => string,
): Group<T>[] {
  return [...Map.groupBy(items, keyOf).values()].flatMap((all) => {
    const [first] = all
    return first === undefined ? [] : [{ first, rows: all.map(({ row }) => row) }]
  })
}
