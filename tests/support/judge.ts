import type { Recipe } from '../../src/cookbook/define-recipe.ts'
import { initialValues } from '../../src/cookbook/initial-values.ts'
import type { Values } from '../../src/cookbook/input.ts'
import type { Problem } from '../../src/cookbook/problem.ts'

/** What a recipe makes of answers that its inputs take, without going on to a deployment. */
export interface Judgement {
  problems: readonly Problem[]
  /** The Butane text; undefined where a problem is an error. */
  butane: string | undefined
}

/** Runs the checks of a recipe and writes its config; what is not answered has its default. */
export function judge(recipe: Recipe, values: Values = {}): Judgement {
  const raw = { ...initialValues(recipe), ...values }
  const typed: Record<string, unknown> = {}
  for (const [key, input] of Object.entries(recipe.inputs)) {
    const parsed = input.parse(raw[key] ?? '')
    if (!parsed.ok) throw new Error(`${key} does not take ${raw[key]}`)
    typed[key] = parsed.value
  }
  const problems = recipe.checks.flatMap((check) => check(typed) ?? [])
  const isRefused = problems.some(({ severity }) => severity === 'error')
  return { problems, butane: isRefused ? undefined : recipe.write(typed) }
}
