import { expect, test } from 'vitest'
import { compose } from '../../../../src/cookbook/compose/compose.ts'
import { groupInputs } from '../../../../src/cookbook/compose/group-inputs.ts'
import { catalogue } from '../../../support/catalogue.ts'

const pick = (...slugs: string[]) =>
  slugs.flatMap((slug) => catalogue.find((one) => one.slug === slug) ?? [])
const groups = (...slugs: string[]) =>
  groupInputs(compose(pick(...slugs))).map(({ title, keys }) => ({ title, keys: [...keys] }))

test('what several recipes ask comes first, then what each asks alone', () => {
  expect(groups('docker-compose', 'docker-address-pools')).toEqual([
    { title: undefined, keys: ['hostname', 'keys'] },
    { title: 'Docker Compose', keys: ['composeVersion', 'atBoot'] },
    { title: 'Docker address pools', keys: ['poolBase', 'poolSize'] },
  ])
})

test('an input that another recipe answers is in no group', () => {
  const keys = groups('docker-at-boot', 'docker-compose').flatMap((group) => group.keys)
  expect(keys).not.toContain('atBoot')
})

test('every input of a composed recipe is in exactly one group', () => {
  const all = compose(catalogue.filter(({ recipe }) => recipe.document === undefined))
  const keys = groupInputs(all).flatMap((group) => [...group.keys])
  expect(keys.toSorted()).toEqual(Object.keys(all.inputs).toSorted())
})

test('a recipe alone asks everything under its title', () => {
  expect(groups('docker-at-boot').map(({ title }) => title)).toEqual(['Docker at boot'])
})
