import { readFileSync } from 'node:fs'
import type { Chosen } from '../../src/cookbook/compose/composable.ts'
import { loadRecipe, recipeFolder, recipeSlugs } from './recipes.ts'

const all = await Promise.all(
  recipeSlugs.map(async (slug) => ({ slug, title: titleOf(slug), recipe: await loadRecipe(slug) })),
)

/** Every recipe that can be an ingredient, with the title of its page, as the site's catalogue has it. */
export const catalogue: readonly Chosen[] = all.filter(
  ({ recipe }) => recipe.document === undefined,
)

function titleOf(slug: string): string {
  const page = readFileSync(new URL('index.mdx', recipeFolder(slug)), 'utf8')
  const title = /^title: (.+)$/m.exec(page)?.[1]
  if (title === undefined) throw new Error(`recipes/${slug}/index.mdx has no title`)
  return title
}

/** All sets of two recipes. */
export const pairs: readonly (readonly [Chosen, Chosen])[] = catalogue.flatMap((one, index) =>
  catalogue.slice(index + 1).map((other) => [one, other] as const),
)
