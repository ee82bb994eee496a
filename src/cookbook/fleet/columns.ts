import { DEPLOY_PREFIX, listInputs } from '../initial-values.ts'
import type { NamedInput } from '../initial-values.ts'
import type { Recipe } from '../define-recipe.ts'
import type { Values } from '../input.ts'
import { continueSeries } from './continue-series.ts'

/** How all hosts are deployed together cannot differ between them. */
const COMMON = ['target', 'shell'].map((name) => DEPLOY_PREFIX + name)

/** The inputs that differ from host to host: the columns that a table has at least. */
export function perHostInputs(recipe: Recipe): NamedInput[] {
  return listInputs(recipe).filter(([, { perHost }]) => perHost === true)
}

/** The inputs that a table may have a column for; a secret is typed where the page masks it. */
export function columnInputs(recipe: Recipe): NamedInput[] {
  return listInputs(recipe).filter(([key, { secret }]) => !secret && !COMMON.includes(key))
}

/** The answers for a host that goes on where the last one stops: the next name, the next address. */
export function nextRow(recipe: Recipe, last: Values): Values {
  const series = perHostInputs(recipe).map(
    ([key]) => [key, continueSeries(last[key] ?? '')] as const,
  )
  return { ...last, ...Object.fromEntries(series) }
}

/** The rows that a table starts with: the examples, and the next host after them. */
export function exampleRows(recipe: Recipe): Values[] {
  const first: Values = Object.fromEntries(
    perHostInputs(recipe).map(([key, { example }]) => [key, example]),
  )
  return [first, nextRow(recipe, first)]
}
