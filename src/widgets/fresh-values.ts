import type { Recipe } from '../cookbook/define-recipe.ts'
import { initialValues, listInputs } from '../cookbook/initial-values.ts'
import type { Values } from '../cookbook/input.ts'

/** What was made for this visit, so that an answer stays the same while others are typed or undone. */
const made = new Map<string, string>()

/** The answers that are made anew on each visit (`fresh`), by key; the same for the whole visit. */
export function freshValues(recipe: Recipe): Values {
  const answers = listInputs(recipe).flatMap(([key, { fresh }]) => {
    if (fresh === undefined) return []
    const answer = made.get(key) ?? fresh()
    made.set(key, answer)
    return [[key, answer] as const]
  })
  return Object.fromEntries(answers)
}

/** The answers that a form has when nothing has been typed: defaults, and what is made for the visit. */
export function untouchedValues(recipe: Recipe): Values {
  return { ...initialValues(recipe), ...freshValues(recipe) }
}
