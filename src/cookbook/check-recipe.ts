import { formatPath } from '../engine/index.ts'
import type { Recipe } from './define-recipe.ts'
import { evaluate } from './evaluate.ts'
import { initialValues, listInputs } from './initial-values.ts'

/**
 * Judges a recipe as strictly as the build does: each input takes its own example, and the defaults
 * transpile without an error or a warning. Returns what is wrong, one sentence each, with the path
 * and line in the Butane text; an empty list means that the recipe may be published.
 */
export function checkRecipe(recipe: Recipe): string[] {
  const { problems, report, deployment } = evaluate(recipe, initialValues(recipe))
  const faults = [
    ...listInputs(recipe).flatMap(([key, input]) => {
      const parsed = input.parse(input.example)
      return parsed.ok ? [] : [`example of ${key}: ${parsed.problem}`]
    }),
    ...problems
      .filter(({ severity }) => severity === 'error')
      .map(({ input, problem }) => `default of ${input}: ${problem}`),
    ...report
      .filter(({ severity }) => severity !== 'info')
      .map(({ severity, message, path, range }) => {
        const line = range === undefined ? '' : `, line ${range.start.line}`
        return `${severity} at ${formatPath(path)}${line} of the Butane config: ${message}`
      }),
  ]
  return deployment === undefined && faults.length === 0 ? ['it cannot be deployed'] : faults
}
