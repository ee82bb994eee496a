import type { Recipe } from '../../../../src/cookbook/define-recipe.ts'
import { createCatalogue } from '../../../../src/widgets/compose/catalogue.ts'
import { createKit } from '../../../../src/widgets/compose/shared-host.ts'
import { realRecipes } from '../../../support/cookbook.ts'
import { recipeWithSecret } from '../recipe-with-secret.ts'

/** Entries and recipes as the page gets them: those of the site, and one with a secret. */
const recipes: Readonly<Record<string, Recipe>> = { ...realRecipes, secretive: recipeWithSecret }
const entries = Object.keys(recipes).map((slug) => ({
  slug,
  title: `The ${slug}`,
  description: `About ${slug}.`,
  category: slug.startsWith('docker') ? 'Docker' : 'Other',
  tags: [`tag-${slug}`],
  revision: '0123',
}))

export const catalogue = createCatalogue(entries, recipes)
export const kit = createKit(catalogue, '0.1.0')
