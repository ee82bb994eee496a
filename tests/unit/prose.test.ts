import { expect, test } from 'vitest'

const pages = import.meta.glob<string>('../../recipes/*/*.mdx', {
  eager: true,
  query: '?raw',
  import: 'default',
})

test.each(Object.entries(pages))('%s starts no line of a sentence with a component', (_, text) => {
  // MDX takes such a line for a block of its own, which tears the sentence in two.
  expect(text.split('\n').filter((line) => /^\s*<Value\b/.test(line))).toEqual([])
})

test('every recipe has a page', () => {
  const recipes = Object.keys(import.meta.glob('../../recipes/*/recipe.ts'))
  expect(recipes.length).toBeGreaterThan(0)
  for (const recipe of recipes) {
    expect(Object.keys(pages)).toContain(recipe.replace(/recipe\.ts$/, 'index.mdx'))
  }
})
