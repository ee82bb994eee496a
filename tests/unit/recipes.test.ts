import { describe, expect, test } from 'vitest'
import { checkRecipe } from '../../src/cookbook/check-recipe.ts'
import { evaluate } from '../../src/cookbook/evaluate.ts'
import { initialValues, listInputs } from '../../src/cookbook/initial-values.ts'
import { loadRecipe, recipeSlugs } from '../support/recipes.ts'

describe.each(recipeSlugs)('the recipe %s', (slug) => {
  test('transpiles with its defaults and takes its own examples', async () => {
    expect(checkRecipe(await loadRecipe(slug))).toEqual([])
  })

  test('explains every input and lets nobody be locked out for lack of a key', async () => {
    const inputs = listInputs(await loadRecipe(slug))
    expect(inputs.some(([key]) => key === 'keys' || key === 'config')).toBe(true)
    for (const [key, { label, help }] of inputs) {
      expect(label, key).not.toBe('')
      expect(help, key).toMatch(/[.]$/)
    }
  })
})

describe('warnings', () => {
  const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIODqaaC9lbwhD30HAlpceUuauOl2DK7uKgSpTnjtblzg me'

  test.each([
    ['docker-host', {}, ['keys']],
    ['docker-host', { keys: key }, []],
    ['docker-host', { keys: key, poolBase: '172.17.0.0/12' }, ['poolBase']],
    ['docker-address-pools', { keys: key, poolBase: '172.17.0.0/12' }, ['poolBase']],
    ['docker-compose', { keys: key, atBoot: 'false' }, []],
  ])('of %s for %j are about %j', async (slug, values, inputs) => {
    const recipe = await loadRecipe(slug)
    const { problems } = evaluate(recipe, { ...initialValues(recipe), ...values })
    expect(problems.map(({ input }) => input)).toEqual(inputs)
    expect(problems.every(({ severity }) => severity === 'warning')).toBe(true)
  })
})

test('there are recipes', () => {
  expect(recipeSlugs.length).toBeGreaterThan(5)
})
