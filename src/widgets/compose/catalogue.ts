import type { Chosen } from '../../cookbook/compose/composable.ts'
import { listParts } from '../../cookbook/compose/composable.ts'
import type { Recipe } from '../../cookbook/define-recipe.ts'
import { hasWords, searchText } from '../search/search-text.ts'

/** What the page of a recipe says about it, as the build hands it over. */
export interface Entry {
  readonly slug: string
  readonly title: string
  readonly description: string
  readonly category: string
  readonly tags: readonly string[]
  /** What `revisionOf` says of the recipe. */
  readonly revision: string
}

/** A recipe to choose, with all that is known about it. */
export interface Ingredient extends Entry, Chosen {}

export interface Catalogue {
  /** What a host is made of, in the order of the site. */
  readonly ingredients: readonly Ingredient[]
  /** Recipes that are made of ingredients: choosing one chooses its parts. */
  readonly presets: readonly Ingredient[]
  readonly bySlug: ReadonlyMap<string, Ingredient>
}

/** Kinds of hosts do not mix; the page is for the one that most recipes are for. */
const VARIANT = 'flatcar'

/** Whether the page offers a recipe: not one of another kind, nor one that takes a whole document. */
export function isIngredient({ deploy, document }: Recipe): boolean {
  return deploy.distribution.variant === VARIANT && document === undefined
}

/** Joins what the pages say with the recipes that can be chosen. */
export function createCatalogue(
  entries: readonly Entry[],
  recipes: Readonly<Record<string, Recipe>>,
): Catalogue {
  const all = entries.flatMap((entry) => {
    const recipe = recipes[entry.slug]
    return recipe && isIngredient(recipe) ? [{ ...entry, recipe }] : []
  })
  return {
    ingredients: all.filter(({ recipe }) => recipe.parts === undefined),
    presets: all.filter(({ recipe }) => recipe.parts !== undefined),
    bySlug: new Map(all.map((one) => [one.slug, one])),
  }
}

/** The slugs that choosing a recipe chooses: its own, or those of its parts. */
export function slugsOf(ingredient: Chosen): string[] {
  return listParts([ingredient]).map(({ slug }) => slug)
}

/** Ingredients in whose texts every word of the query occurs. */
export function searchIngredients(
  ingredients: readonly Ingredient[],
  query: string,
): readonly Ingredient[] {
  return ingredients.filter((one) => hasWords(searchText(one, one.recipe.inputs), query))
}
