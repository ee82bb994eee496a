import type { CollectionEntry } from 'astro:content'
import { getCollection } from 'astro:content'
import type { Category } from '../cookbook/categories.ts'
import { categories } from '../cookbook/categories.ts'
import type { Recipe } from '../cookbook/define-recipe.ts'
import { perHostInputs } from '../cookbook/fleet/columns.ts'
import { href } from '../widgets/href.ts'

export type RecipeEntry = CollectionEntry<'recipes'>

const modules = import.meta.glob<{ default: Recipe }>('/recipes/*/recipe.ts', { eager: true })

/** All recipes as pages, by category and then as their frontmatter asks; every list on the site is this. */
export async function listRecipes(): Promise<RecipeEntry[]> {
  const place = ({ data }: RecipeEntry) => categories.indexOf(data.category)
  const entries = await getCollection('recipes')
  return entries.toSorted(
    (a, b) => place(a) - place(b) || a.data.order - b.data.order || a.id.localeCompare(b.id),
  )
}

/** All recipes under the categories they belong to; a category without a recipe is left out. */
export async function listCategories(): Promise<[category: Category, entries: RecipeEntry[]][]> {
  const recipes = await listRecipes()
  return [...Map.groupBy(recipes, ({ data }) => data.category)]
}

/** The id of a category's heading in the catalogue. */
export function categoryId(category: Category): string {
  return category.toLowerCase().replaceAll(' ', '-')
}

/** The recipe that lies beside the page of this slug. Throws when the folder has none. */
export function recipeOf(slug: string): Recipe {
  const recipe = modules[`/recipes/${slug}/recipe.ts`]?.default
  if (!recipe) throw new Error(`recipes/${slug}: there is no recipe.ts beside index.mdx`)
  return recipe
}

/** The tags that say more than the category does. */
export function listTags({ data: { category, tags } }: RecipeEntry): string[] {
  return tags.filter((tag) => tag.toLowerCase() !== category.toLowerCase())
}

/** Whether hosts of a recipe differ in an answer, so that there is a page for several of them. */
export function hasFleet(slug: string): boolean {
  return perHostInputs(recipeOf(slug)).length > 0
}

/** Address of the page for several hosts of a recipe. */
export function fleetHref(slug: string): string {
  return `${recipeHref(slug)}fleet/`
}

/** Address of a recipe's page. */
export function recipeHref(slug: string): string {
  return href(`recipes/${slug}/`)
}
