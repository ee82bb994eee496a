import { describe, expect, test } from 'vitest'
import { checkRecipe } from '../../src/cookbook/check-recipe.ts'
import { listInputs } from '../../src/cookbook/initial-values.ts'
import { loadRecipe, recipeSlugs } from '../support/recipes.ts'

describe.each(recipeSlugs)('the recipe %s', (slug) => {
  test('transpiles with its defaults and takes its own examples', async () => {
    expect(checkRecipe(await loadRecipe(slug))).toEqual([])
  })

  test('explains every input and lets nobody be locked out for lack of a key', async () => {
    const inputs = listInputs(await loadRecipe(slug))
    expect(inputs.map(([key]) => key)).toContain('keys')
    for (const [key, { label, help }] of inputs) {
      expect(label, key).not.toBe('')
      expect(help, key).toMatch(/[.]$/)
    }
  })
})

test('the five recipes are there', () => {
  expect(recipeSlugs).toEqual(
    expect.arrayContaining([
      'docker-address-pools',
      'docker-at-boot',
      'docker-compose',
      'docker-host',
      'static-network',
    ]),
  )
})
