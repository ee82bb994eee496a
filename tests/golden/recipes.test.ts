import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/cookbook/evaluate.ts'
import { initialValues } from '../../src/cookbook/initial-values.ts'
import type { Values } from '../../src/cookbook/input.ts'
import { loadRecipe, recipeFolder, recipeSlugs } from '../support/recipes.ts'
import { sortConfig } from '../support/sort-config.ts'

const updating = process.env['UPDATE_GOLDENS'] === '1'
const cases = recipeSlugs.flatMap((slug) =>
  readdirSync(new URL('golden/', recipeFolder(slug)))
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ slug, name: file.replace(/\.json$/, '') })),
)

describe('golden recipes', () => {
  test.each(recipeSlugs)('%s has a case', (slug) => {
    expect(cases.map((one) => one.slug)).toContain(slug)
  })

  test.each(cases)('$slug: $name', async ({ slug, name }) => {
    const path = (extension: string) => new URL(`golden/${name}.${extension}`, recipeFolder(slug))
    const isOrigin = name.startsWith('origin')
    const recipe = await loadRecipe(slug)
    const values = JSON.parse(readFileSync(path('json'), 'utf8')) as Values
    const { butane, ignition, report, problems } = evaluate(recipe, {
      ...initialValues(recipe),
      ...values,
    })
    // the lints have tests of their own; here nothing may be wrong with the config itself
    expect(report.filter(({ code, severity }) => !code.startsWith('host/') || severity === 'error')).toEqual([])
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    if (updating) {
      writeFileSync(path('bu'), butane ?? '')
      // What the official program wrote for the origin's configs is the measure; we never write it.
      if (!isOrigin) writeFileSync(path('ign'), ignition ?? '')
    }
    expect(butane).toBe(readFileSync(path('bu'), 'utf8'))
    const golden = readFileSync(path('ign'), 'utf8')
    // A composed recipe orders its config by recipe, and the origin did not.
    if (isOrigin && recipe.parts !== undefined) {
      expect(sortConfig(ignition ?? '')).toEqual(sortConfig(golden))
    } else expect(ignition).toBe(golden)
  })
})
