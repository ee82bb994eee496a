import { expect, test } from 'vitest'
import { channels } from '../../src/facts/channels.ts'
import * as since from '../../src/facts/since.ts'
import { isSince } from '../../src/facts/versions.ts'
import { targets } from '../../src/deploy/targets/index.ts'

const pages = import.meta.glob<string>('../../recipes/*/*.mdx', {
  eager: true,
  query: '?raw',
  import: 'default',
})

const sharedPages = Object.entries(pages).filter(([path]) => path.includes('/_shared/'))

test.each(sharedPages)('%s starts no line of a sentence with a component', (_, text) => {
  // MDX takes such a line for a block of its own, which tears the sentence in two. The linter of
  // recipes says so of their own pages.
  expect(
    text.split('\n').filter((line) => /^\s*<(Value|Distribution|Fact|Since)\b/.test(line)),
  ).toEqual([])
})

test('every recipe has a page', () => {
  const recipes = Object.keys(import.meta.glob('../../recipes/*/recipe.ts'))
  expect(recipes.length).toBeGreaterThan(0)
  for (const recipe of recipes) {
    expect(Object.keys(pages)).toContain(recipe.replace(/recipe\.ts$/, 'index.mdx'))
  }
})

const shared = (name: string) => pages[`../../recipes/_shared/${name}.mdx`] ?? ''

test.each(['deploy', 'undo'])('every recipe page has what _shared/%s.mdx says', (name) => {
  const index = Object.entries(pages).filter(([path]) => path.endsWith('/index.mdx'))
  const without = index.filter(([, text]) => !text.includes(`<Shared of="${name}" />`))
  expect(shared(name)).not.toBe('')
  expect(without.map(([path]) => path)).toEqual([])
})

test.each(['before', 'run', 'undo'])('_shared/%s.mdx says something of every program', (name) => {
  const words = Object.values(targets).map(({ label }) => /^[\w-]+( Tool| hand)?/.exec(label)?.[0])
  expect(new Set(words).size).toBeGreaterThan(4)
  const text = shared(name).toLowerCase()
  expect(words.filter((word = '') => !text.includes(word.toLowerCase()))).toEqual([])
})

test('_shared/run.mdx may say that every channel deletes the configuration', () => {
  expect(shared('run').replaceAll(/\s+/g, ' ')).toContain(
    'All channels in the form have that or a later one.',
  )
  for (const { ignition } of Object.values(channels)) {
    expect(isSince(ignition, since.configDeleted)).toBe(true)
  }
})
