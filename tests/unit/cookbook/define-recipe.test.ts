import { expect, test } from 'vitest'
import { gatewayInSubnet } from '../../../src/cookbook/checks/gateway-in-subnet.ts'
import { combine } from '../../../src/cookbook/combine.ts'
import { definePart } from '../../../src/cookbook/define-part.ts'
import type { Recipe } from '../../../src/cookbook/define-recipe.ts'
import { defineRecipe } from '../../../src/cookbook/define-recipe.ts'
import { cidr } from '../../../src/cookbook/inputs/cidr.ts'
import { hostname } from '../../../src/cookbook/inputs/hostname.ts'
import { ipAddress } from '../../../src/cookbook/inputs/ip-address.ts'
import { note } from '../../../src/cookbook/note.ts'

// The compiler is what is tested here: `npm run types` fails where an expected error is missing.
const words = { label: 'a', help: 'b', example: 'c' }
const inputs = { hostname: hostname(words), maybe: hostname({ ...words, optional: true }) }
const base = { spec: 'flatcar 1.0.0', inputs } as const
const file = { path: '/a', mode: 0o644 }

test('a recipe of known keys and inputs compiles, and is a Recipe', () => {
  const recipe: Recipe = defineRecipe({
    ...base,
    butane: (values) => ({
      storage: {
        files: [note('why', { path: '/a', contents: { inline: values.hostname } }), file],
      },
    }),
  })
  expect(recipe.checks).toEqual([])
})

test('a wrong Butane key does not compile, at any depth', () => {
  const recipes = [
    // @ts-expect-error -- `storages` is no section
    defineRecipe({ ...base, butane: () => ({ storages: {} }) }),
    // @ts-expect-error -- `file` is not part of storage
    defineRecipe({ ...base, butane: () => ({ storage: { file: [] } }) }),
    defineRecipe({
      ...base,
      // @ts-expect-error -- `content` is not part of a file
      butane: () => ({ storage: { files: [{ path: '/a', content: {} }] } }),
    }),
    defineRecipe({
      ...base,
      // @ts-expect-error -- nor inside a note
      butane: () => ({ storage: { files: [note('b', { path: '/a', content: {} })] } }),
    }),
    defineRecipe({
      ...base,
      // @ts-expect-error -- nor inside a combination
      butane: () => combine({ storage: { files: [{ path: '/a', content: {} }] } }),
    }),
    // @ts-expect-error -- nor inside a part
    definePart({ inputs, butane: () => ({ storage: { files: [{ path: '/a', content: {} }] } }) }),
  ]
  expect(recipes).toHaveLength(6)
})

test('a value of the wrong type does not compile', () => {
  const recipes = [
    defineRecipe({
      ...base,
      // @ts-expect-error -- a mode is a number
      butane: () => ({ storage: { files: [{ path: '/a', mode: '0644' }] } }),
    }),
    defineRecipe({
      ...base,
      // @ts-expect-error -- an optional input may be undefined
      butane: ({ maybe }) => ({ storage: { files: [{ path: maybe }] } }),
    }),
  ]
  expect(recipes).toHaveLength(2)
})

test('an unknown input does not compile, neither in the function nor in a check', () => {
  const network = { address: cidr(words), gateway: ipAddress(words) }
  const recipes = [
    // @ts-expect-error -- there is no input `host`
    defineRecipe({ ...base, butane: ({ host }) => ({ storage: { files: [{ path: host }] } }) }),
    defineRecipe({
      ...base,
      inputs: network,
      checks: [gatewayInSubnet('gateway', 'address')],
      butane: () => ({}),
    }),
    defineRecipe({
      ...base,
      inputs: network,
      // @ts-expect-error -- `router` is no input
      checks: [gatewayInSubnet('router', 'address')],
      butane: () => ({}),
    }),
    defineRecipe({
      ...base,
      inputs: network,
      // @ts-expect-error -- `gateway` has no prefix length
      checks: [gatewayInSubnet('address', 'gateway')],
      butane: () => ({}),
    }),
  ]
  expect(recipes).toHaveLength(4)
})
