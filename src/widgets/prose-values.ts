import type { Recipe } from '../cookbook/define-recipe.ts'
import { fillValues, listInputs } from '../cookbook/initial-values.ts'
import type { Values } from '../cookbook/input.ts'
import { isValueForm, renderValue } from './render-value.ts'

/** Writes the reader's values into every `<Value>` of the prose; same text, no change to the page. */
export function updateProse(recipe: Recipe, accepted: Values): void {
  const inputs = Object.fromEntries(listInputs(recipe))
  const values = fillValues(recipe, accepted)
  for (const element of document.querySelectorAll<HTMLElement>('[data-value]')) {
    const { value: of = '', as, shell } = element.dataset
    if (!Object.hasOwn(inputs, of)) continue
    const form = isValueForm(as) ? as : undefined
    const text = renderValue({ of, as: form, shell: shell !== undefined }, inputs, values)
    if (element.textContent !== text) element.textContent = text
  }
}
