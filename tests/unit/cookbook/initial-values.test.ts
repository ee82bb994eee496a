import { expect, test } from 'vitest'
import { defineRecipe } from '../../../src/cookbook/define-recipe.ts'
import { fillValues, initialValues, listInputs } from '../../../src/cookbook/initial-values.ts'
import { hostname } from '../../../src/cookbook/inputs/hostname.ts'

const recipe = defineRecipe({
  spec: 'flatcar 1.0.0',
  inputs: { hostname: hostname({ label: 'Host name', help: 'Its name.', example: 'node-1' }) },
  butane: () => ({}),
})

test('lists the inputs of the recipe, then those of its target with a prefix', () => {
  const keys = listInputs(recipe).map(([key]) => key)
  expect(keys.slice(0, 2)).toEqual(['hostname', 'deploy.target'])
})

test('starts with the defaults, with nothing destructive among them', () => {
  expect(initialValues(recipe)).toMatchObject({
    hostname: 'node-1',
    'deploy.name': '',
    'deploy.overwrite': 'false',
    'deploy.encoding': 'base64',
  })
})

test('an empty answer is filled from the input it follows, a typed one is not', () => {
  const values = { ...initialValues(recipe), hostname: 'web' }
  expect(fillValues(recipe, values)['deploy.name']).toBe('web')
  expect(fillValues(recipe, { ...values, 'deploy.name': 'vm-7' })['deploy.name']).toBe('vm-7')
})

test('an answer that is missing altogether counts as empty', () => {
  expect(fillValues(recipe, {})['deploy.datastore']).toBe('')
})
