import { readdirSync } from 'node:fs'
import type { Recipe } from '../../src/cookbook/define-recipe.ts'

const folder = new URL('../../recipes/', import.meta.url)

/** The folder of a recipe. */
export function recipeFolder(slug: string): URL {
  return new URL(`${slug}/`, folder)
}

/** The names of all recipes: every folder with a recipe.ts in it. */
export const recipeSlugs: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .filter((slug) => readdirSync(recipeFolder(slug)).includes('recipe.ts'))
  .sort()

/** Loads the recipe of a folder. */
export async function loadRecipe(slug: string): Promise<Recipe> {
  const url = new URL('recipe.ts', recipeFolder(slug))
  const module = (await import(url.pathname)) as { default: Recipe }
  return module.default
}
