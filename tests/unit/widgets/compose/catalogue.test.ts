import { expect, test } from 'vitest'
import { searchIngredients, slugsOf } from '../../../../src/widgets/compose/catalogue.ts'
import { catalogue } from './kit.ts'

const slugs = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug)
const search = (query: string) => slugs(searchIngredients(catalogue.ingredients, query))

test('a recipe made of others is ready-made, and one that takes a document is neither', () => {
  expect(slugs(catalogue.presets)).toEqual(['docker-host'])
  expect(slugs(catalogue.ingredients)).toContain('static-network')
  expect(slugs(catalogue.ingredients)).not.toContain('docker-host')
  expect([...catalogue.bySlug.keys()]).not.toContain('own-config')
})

test('choosing a ready-made host chooses its parts', () => {
  const parts = slugsOf(catalogue.presets[0]!)
  expect(parts.length).toBeGreaterThan(1)
  for (const slug of parts) expect(slugs(catalogue.ingredients)).toContain(slug)
})

test.each([
  ['the title', 'THE STATIC-NETWORK'],
  ['a tag', 'tag-static-network'],
  ['words in any order', 'dns tag-static-network'],
])('a search finds a recipe by %s', (_, query) => {
  expect(search(query)).toEqual(['static-network'])
})

test('a search finds all recipes whose form asks for something', () => {
  expect(search('gateway')).toEqual(expect.arrayContaining(['static-network', 'vlan']))
  expect(search('gateway')).not.toContain('docker-at-boot')
})

test('a search without words finds all, and one with a strange word nothing', () => {
  expect(search(' ')).toEqual(slugs(catalogue.ingredients))
  expect(search('gateway nonsense')).toEqual([])
})
