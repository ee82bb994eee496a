import type { Recipe } from '../cookbook/define-recipe.ts'
import { listInputs } from '../cookbook/initial-values.ts'
import type { Values } from '../cookbook/input.ts'
import { encodeAddLink } from '../cookbook/share/add-link.ts'
import { publicValues, withheldKeys } from '../cookbook/share/public-values.ts'
import { describeWithheld } from './withheld.ts'

/**
 * Lets the page's links that add its recipe to a host (`data-add`) take the public answers along, and
 * says beside them (`data-add-note`) which stay behind.
 */
export function updateAddLinks(recipe: Recipe, values: Values): void {
  const inputs = Object.fromEntries(listInputs(recipe))
  const known = publicValues(inputs, values)
  const missing = withheldKeys(inputs, values)
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-add]')) {
    link.hash = encodeAddLink(link.dataset['add'] ?? '', known, missing)
  }
  for (const note of document.querySelectorAll('[data-add-note]')) {
    note.textContent = describeWithheld(missing, inputs)
  }
}
