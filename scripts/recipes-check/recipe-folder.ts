import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import type { Recipe } from '../../src/cookbook/define-recipe.ts'

/** A recipe's folder, read for the rules. */
export interface RecipeFolder {
  slug: string
  /** Text of index.mdx, its frontmatter included. */
  page: string
  /** What the frontmatter says, unchecked. */
  head: Readonly<Record<string, unknown>>
  /** The page's prose as its readers see it: with what is shared in its place. */
  prose: string
  recipe: Recipe
  /** Names of the files in golden/. */
  goldens: readonly string[]
}

/** Something a rule found: `where` is a path below the project, with a line if there is one. */
export interface Fault {
  where: string
  what: string
}

const FRONTMATTER = /^---\n([\s\S]*?)\n---\n/

/** The slugs of all folders in `recipes` but the shared one. */
export function listSlugs(recipes: string): string[] {
  return readdirSync(recipes)
    .filter((name) => !name.startsWith('_') && statSync(join(recipes, name)).isDirectory())
    .toSorted()
}

/** Reads a recipe's folder. Throws where recipe.ts or index.mdx is missing or cannot be loaded. */
export async function readRecipeFolder(recipes: string, slug: string): Promise<RecipeFolder> {
  const folder = join(recipes, slug)
  const page = readFileSync(join(folder, 'index.mdx'), 'utf8')
  const module = (await import(pathToFileURL(join(folder, 'recipe.ts')).href)) as {
    default: Recipe
  }
  const head = parse(FRONTMATTER.exec(page)?.[1] ?? '') as Record<string, unknown> | null
  return {
    slug,
    page,
    head: head ?? {},
    prose: proseFor(
      module.default.deploy.distribution.variant,
      expandShared(page.replace(FRONTMATTER, ''), join(recipes, '_shared')),
    ),
    recipe: module.default,
    goldens: readdirSync(join(folder, 'golden')),
  }
}

/** Puts the shared documents in their places. Throws, naming it, where one does not exist. */
function expandShared(text: string, shared: string): string {
  return text.replaceAll(/<Shared of="([^"]+)" \/>/g, (_, name: string) =>
    expandShared(readFileSync(join(shared, `${name}.mdx`), 'utf8'), shared),
  )
}

/** Leaves out what is said of another distribution. */
function proseFor(distribution: string, text: string): string {
  return text.replaceAll(
    /<On distribution="(\w+)">([\s\S]*?)<\/On>/g,
    (_, name: string, inside: string) => (name === distribution ? inside : ''),
  )
}
