import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { hasWords, searchText } from '../../../../src/widgets/search/search-text.ts'
import { loadRecipe, recipeFolder, recipeSlugs } from '../../../support/recipes.ts'

interface Page {
  readonly title: string
  readonly description: string
  readonly category: string
  readonly tags: readonly string[]
}

/** What each recipe is found by, as its card in the catalogue has it. */
const texts = await Promise.all(
  recipeSlugs.map(async (slug) => {
    const mdx = readFileSync(new URL('index.mdx', recipeFolder(slug)), 'utf8')
    const page = parse(mdx.split(/^---\n/m)[1] ?? '') as Page
    return searchText(page, (await loadRecipe(slug)).inputs)
  }),
)

const [, placeholder = ''] =
  /placeholder="(.*)"/.exec(readFileSync('src/pages/recipes/index.astro', 'utf8')) ?? []
const examples = [...placeholder.matchAll(/“(.+?)”/g)].map(([, example = '']) => example)

test('the search names examples', () => {
  expect(examples.length).toBeGreaterThan(0)
})

test.each(examples)('the example of the search finds a recipe: %s', (example) => {
  expect(texts.filter((text) => hasWords(text, example))).not.toEqual([])
})
