import type { Recipe } from '../cookbook/define-recipe.ts'
import type { Values } from '../cookbook/input.ts'
import { LONGEST } from '../cookbook/inputs/document.ts'

/** From so many UTF-16 units on, a text takes longer than a frame, and is evaluated in slices. */
const LONG = 50_000

/** Whether the answers hold a text that takes too long between two keys; one that is refused does not. */
export function isLong({ document = '' }: Recipe, values: Values): boolean {
  const { length } = values[document] ?? ''
  return length > LONG && length <= LONGEST
}
