import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { RecipeFolder } from '../../../scripts/recipes-check/recipe-folder.ts'
import { listSlugs, readRecipeFolder } from '../../../scripts/recipes-check/recipe-folder.ts'
import { checkFolder, checkTogether, rules } from '../../../scripts/recipes-check/rules.ts'
import type { Inputs } from '../../../src/cookbook/input.ts'

const recipes = resolve('recipes')
const good = await readRecipeFolder(recipes, 'docker-at-boot')
const firstInput = Object.keys(good.recipe.inputs)[0] ?? ''

const head = (change: object) => ({ head: { ...good.head, ...change } })
const withInput = (change: object) => {
  const input = { ...good.recipe.inputs[firstInput], ...change }
  const inputs = { ...good.recipe.inputs, [firstInput]: input } as Inputs
  return { recipe: { ...good.recipe, inputs } }
}

/** For each rule what breaks it, and a word of what it then says. */
const broken: Record<string, [what: string, change: Partial<RecipeFolder>, says: string][]> = {
  slug: [['capitals', { slug: 'Docker' }, 'small letters']],
  title: [['none', head({ title: ' ' }), 'title']],
  description: [
    ['none', head({ description: undefined }), 'one or two sentences'],
    ['no full stop', head({ description: 'Docker' }), 'full stop'],
    ['a long one', head({ description: `${'long '.repeat(40)}.` }), '160 characters'],
  ],
  category: [['an unknown one', head({ category: 'Docker' }), 'Containers']],
  tags: [
    ['none', head({ tags: [] }), 'one tag'],
    ['one twice', head({ tags: ['a', 'a'] }), 'each once'],
  ],
  order: [['none', head({ order: undefined }), 'whole number']],
  sources: [
    ['none', head({ sources: [] }), 'title and url'],
    ['plain http', head({ sources: [{ title: 'a', url: 'http://a.test/' }] }), 'https'],
  ],
  form: [['a form in a sentence', { page: 'A <RecipeForm client:load />' }, 'line of its own']],
  sections: [
    ['no way to check', { prose: '## Undo it' }, 'Check that it works'],
    ['no way back', { prose: '## Check that it works' }, 'Undo'],
  ],
  headings: [['one title twice', { prose: `${good.prose}\n## Why\n## Why\n` }, '“Why”']],
  values: [
    [
      'a slip of the pen',
      { page: `${good.page}\n<Value of="hostnam" />` },
      `index.mdx:${good.page.split('\n').length + 1}`,
    ],
  ],
  sentences: [
    [
      'a line that begins with a value',
      { page: `${good.page}\nThe host is\n  <Value of="hostname" />.` },
      `index.mdx:${good.page.split('\n').length + 2}: sentences: a line begins with <Value>`,
    ],
  ],
  terminals: [
    ['one title twice', { prose: `${good.prose}<Terminal title="a"><Terminal title="a">` }, '“a”'],
  ],
  'no request': [
    ['a picture', { page: `${good.page}![x](https://a.test/x.png)` }, 'loads nothing'],
    ['a frame', { page: `${good.page}<iframe src="x">` }, '<iframe'],
  ],
  examples: [
    ['none', { goldens: [] }, 'default.json'],
    ['no output', { goldens: ['a.json', 'a.bu'] }, 'golden/a.ign is missing'],
  ],
  inputs: [
    ['no label', withInput({ label: '' }), 'no label'],
    ['half a sentence', withInput({ help: 'The name' }), 'no sentence'],
    ['no example', withInput({ example: '' }), 'no example'],
  ],
  strict: [['an example that it refuses', withInput({ example: '-' }), 'example of']],
}

describe.each(Object.entries(broken))('the rule “%s” finds', (name, cases) => {
  test.each(cases)('%s', (_what, change, says) => {
    const found = checkFolder({ ...good, ...change }).filter(({ what }) => what.startsWith(name))
    expect(found.map(({ where, what }) => `${where}: ${what}`).join('\n')).toContain(says)
  })
})

test('every rule has a case that breaks it', () => {
  expect(Object.keys(broken)).toEqual(rules.map(({ name }) => name))
})

test('a good recipe has no fault, and no two have one place', () => {
  expect([...checkFolder(good), ...checkTogether([good])]).toEqual([])
  const [fault] = checkTogether([good, { ...good, slug: 'second' }])
  expect(fault?.where).toBe('recipes/second/index.mdx')
  expect(fault?.what).toContain('docker-at-boot')
})

test('the folders that hold no recipe are left out', () => {
  expect(listSlugs(recipes)).not.toContain('_shared')
})

test('prose for another distribution is left out', async () => {
  const other = await readRecipeFolder(recipes, 'fcos-updates')
  expect(good.prose).toContain('Flatcar’s VMware image')
  expect(other.prose).not.toContain('Flatcar’s VMware image')
  expect(other.prose).not.toContain('<On')
})
