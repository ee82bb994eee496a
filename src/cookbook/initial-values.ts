import type { Recipe } from './define-recipe.ts'
import type { Input, Values } from './input.ts'

/** Keys of deploy settings carry this prefix in the flat state, so they cannot meet a recipe's. */
export const DEPLOY_PREFIX = 'deploy.'

/** An input with its key in the flat state. */
export type NamedInput = [key: string, input: Input<unknown>]

/** Every input of a recipe by its key in the flat state: the recipe's own, then the target's. */
export function listInputs(recipe: Recipe): NamedInput[] {
  const settings = Object.entries(recipe.deploy.inputs)
  return [
    ...Object.entries(recipe.inputs),
    ...settings.map(([key, input]): NamedInput => [DEPLOY_PREFIX + key, input]),
  ]
}

/** The inputs that the answers leave open: those whose conditions hold. */
export function shownInputs(recipe: Recipe, values: Values): NamedInput[] {
  return listInputs(recipe).filter(([, input]) => isShown(input, values))
}

/** Whether an input is asked for, given the answers to the others. */
export function isShown({ shownIf }: Input<unknown>, values: Values): boolean {
  return shownIf?.(values) ?? true
}

/** The state a page starts with: each input's default text. */
export function initialValues(recipe: Recipe): Values {
  return Object.fromEntries(listInputs(recipe).map(([key, input]) => [key, input.default]))
}

/**
 * The state with each empty answer replaced by the answer that stands in for it (`sameAs`), as the
 * configuration will use it. Takes raw text and returns raw text; keys without an answer get ''.
 */
export function fillValues(recipe: Recipe, values: Values): Values {
  const raw = (key: string): string => values[key] ?? ''
  return Object.fromEntries(
    listInputs(recipe).map(([key, { sameAs }]) => [
      key,
      sameAs !== undefined && raw(key).trim() === '' ? raw(sameAs) : raw(key),
    ]),
  )
}
