import type { Recipe } from './define-recipe.ts'
import { listInputs } from './initial-values.ts'
import type { Values } from './input.ts'

/** What a recipe is for these answers: the recipe itself, unless what is deployed hangs on them. */
export function followed(recipe: Recipe, values: Values): Recipe {
  return recipe.follow?.(values) ?? recipe
}

/**
 * Answers carried over from one recipe to another: what was left at a default of the one becomes the
 * default of the other. What was typed stays, unless it is a choice that the other does not offer.
 *
 * @param from the recipe that the answers were given to
 */
export function carryValues(from: Recipe, to: Recipe, values: Values): Values {
  if (from === to) return values
  const before = new Map(listInputs(from))
  const untouched = listInputs(to).flatMap(([key, input]) => {
    const earlier = before.get(key)?.default
    return earlier !== undefined && values[key] === earlier ? [[key, input.default] as const] : []
  })
  return offeredValues(to, { ...values, ...Object.fromEntries(untouched) })
}

/** Answers with the default in place of each choice that a recipe does not offer. */
export function offeredValues(recipe: Recipe, values: Values): Values {
  const lost = listInputs(recipe).filter(
    ([key, { choices }]) =>
      choices && values[key] !== undefined && !choices.some(({ value }) => value === values[key]),
  )
  return { ...values, ...Object.fromEntries(lost.map(([key, input]) => [key, input.default])) }
}
