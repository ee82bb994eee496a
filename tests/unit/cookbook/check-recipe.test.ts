import { expect, test } from 'vitest'
import { checkRecipe } from '../../../src/cookbook/check-recipe.ts'
import { defineRecipe } from '../../../src/cookbook/define-recipe.ts'
import { EXAMPLE_KEY } from '../../../src/cookbook/example-key.ts'
import { hostname } from '../../../src/cookbook/inputs/hostname.ts'

const words = { label: 'Host name', help: 'Its name.', example: 'node-1' }
const inputs = { hostname: hostname(words) }
const base = { spec: 'flatcar 1.0.0', inputs } as const
const login = { users: [{ name: 'core', ssh_authorized_keys: [EXAMPLE_KEY] }] }

test('a sound recipe passes', () => {
  expect(checkRecipe(defineRecipe({ ...base, butane: () => ({ passwd: login }) }))).toEqual([])
})

test('an error of the transpiler is reported with its path and line', () => {
  const recipe = defineRecipe({
    ...base,
    butane: () => ({ passwd: login, storage: { files: [{ path: 'relative' }] } }),
  })
  expect(checkRecipe(recipe)).toEqual([
    'error at $.storage.files.0.path, line 12 of the Butane config: path not absolute',
  ])
})

test('a warning of the transpiler fails a recipe too', () => {
  const recipe = defineRecipe({
    ...base,
    butane: () => ({ passwd: login, storage: { files: [{ path: '/a', mode: 644 }] } }),
  })
  expect(checkRecipe(recipe).join()).toContain('warning at $.storage.files.0.mode, line 13')
})

test('a host that nobody can log in to is no recipe', () => {
  const recipe = defineRecipe({ ...base, butane: () => ({}) })
  expect(checkRecipe(recipe).join()).toContain('nobody can log in over SSH')
})

test('a field that the spec does not know yet fails a recipe', () => {
  const recipe = defineRecipe({
    ...base,
    butane: () => ({ systemd: { units: [{ name: 'a.service', contents_local: 'a' }] } }),
  })
  expect(checkRecipe(recipe).join()).toContain('contents_local')
})

test('a default or an example that its own input refuses fails a recipe', () => {
  const recipe = defineRecipe({
    ...base,
    inputs: { hostname: hostname({ ...words, example: 'no_name', default: '-' }) },
    butane: () => ({}),
  })
  expect(checkRecipe(recipe)).toEqual([
    'example of hostname: A host name cannot hold “_”.',
    'default of hostname: “-” starts or ends with a hyphen.',
  ])
})
