import type { Recipe } from '../cookbook/define-recipe.ts'
import { listInputs } from '../cookbook/initial-values.ts'
import type { Values } from '../cookbook/input.ts'
import { encodeAddLink } from '../cookbook/share/add-link.ts'
import { publicValues } from '../cookbook/share/public-values.ts'

/** Lets the page's links that add its recipe to a host (`data-add`) take the public answers along. */
export function updateAddLinks(recipe: Recipe, values: Values): void {
  const known = publicValues(Object.fromEntries(listInputs(recipe)), values)
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-add]')) {
    link.hash = encodeAddLink(link.dataset['add'] ?? '', known)
  }
}
