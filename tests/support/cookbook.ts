import type { Recipe } from '../../src/cookbook/define-recipe.ts'
import { listInputs } from '../../src/cookbook/initial-values.ts'
import { revisionOf } from '../../src/cookbook/share/drift.ts'
import type { Cookbook, Project } from '../../src/cookbook/share/project.ts'
import { publicValues } from '../../src/cookbook/share/public-values.ts'
import { loadRecipe, recipeSlugs } from './recipes.ts'

/** The recipes of this repository by slug. */
export const realRecipes: Readonly<Record<string, Recipe>> = Object.fromEntries(
  await Promise.all(recipeSlugs.map(async (slug) => [slug, await loadRecipe(slug)] as const)),
)

/**
 * What the share functions need to know of some recipes. Both configs of a host are all that is in its
 * project, so that whatever gets into the project shows in them.
 */
export function cookbookOf(recipes: Readonly<Record<string, Recipe>>): Cookbook {
  return {
    revisions: new Map(Object.keys(recipes).map((slug) => [slug, revisionOf(slug)])),
    inputsOf: (slugs) =>
      Object.fromEntries(slugs.flatMap((slug) => listInputs(recipes[slug] as Recipe))),
    render: (project) => ({
      butane: JSON.stringify(project, undefined, 1),
      ignition: JSON.stringify(project),
    }),
  }
}

/** A project of the recipes of a cookbook, with the answers as they stand in the form. */
export function projectOf(
  cookbook: Cookbook,
  recipes: readonly string[],
  typed: Readonly<Record<string, string>>,
): Project {
  const values = publicValues(cookbook.inputsOf(recipes), typed)
  return { recipes, values, spec: 'flatcar 1.0.0', engine: '0.1.0' }
}
