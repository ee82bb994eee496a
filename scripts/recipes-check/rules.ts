import { categories } from '../../src/cookbook/categories.ts'
import { checkRecipe } from '../../src/cookbook/check-recipe.ts'
import { listInputs } from '../../src/cookbook/initial-values.ts'
import type { Fault, RecipeFolder } from './recipe-folder.ts'

/** One rule a recipe has to keep; it says what is wrong and how to mend it. */
export interface Rule {
  name: string
  check: (one: RecipeFolder) => readonly (string | Fault)[]
}

/** Longest description that a search result and a card show whole, in characters. */
const DESCRIPTION = 160

/** The rules on one recipe by itself. */
export const rules: readonly Rule[] = [
  {
    name: 'slug',
    check: ({ slug }) =>
      /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)
        ? []
        : ['the folder becomes an address: use small letters, digits and single hyphens'],
  },
  {
    name: 'title',
    check: ({ head: { title } }) => (isText(title) ? [] : ['give the page a title']),
  },
  {
    name: 'description',
    check({ head: { description } }) {
      if (!isText(description)) return ['give the page a description, one or two sentences']
      const long = description.length > DESCRIPTION
      return [
        ...(description.endsWith('.') ? [] : ['end the description with a full stop']),
        ...(long ? [`say it in ${DESCRIPTION} characters; it has ${description.length}`] : []),
      ]
    },
  },
  {
    name: 'category',
    check: ({ head: { category } }) =>
      categories.some((one) => one === category)
        ? []
        : [`choose one of: ${categories.join(', ')} (src/cookbook/categories.ts)`],
  },
  {
    name: 'tags',
    check: ({ head: { tags } }) =>
      isList(tags) && tags.every(isText) && new Set(tags).size === tags.length
        ? []
        : ['name one tag or more, each once: they are what readers search for'],
  },
  {
    name: 'order',
    check: ({ head: { order } }) =>
      Number.isInteger(order) ? [] : ['say with a whole number where in its category it stands'],
  },
  {
    name: 'sources',
    check: ({ head: { sources } }) =>
      isList(sources) && sources.every(isSource)
        ? []
        : ['name the pages the facts come from: title and url, which begins with https://'],
  },
  {
    name: 'form',
    check: ({ page }) =>
      /^<RecipeForm client:load \/>$/m.test(page)
        ? []
        : ['put <RecipeForm client:load /> on a line of its own, imported from ./recipe.ts?island'],
  },
  {
    name: 'sections',
    check: ({ prose }) =>
      sections
        .filter(([pattern]) => !pattern.test(prose))
        .map(([, title]) => `the page needs a section “${title}”`),
  },
  {
    name: 'headings',
    check({ prose }) {
      const titles = findAll(prose, /^#{2,4} (.+)$/gm).map(({ found }) => found)
      return repeated(titles).map(
        (title) => `two headings are called “${title}”: a link finds only one of them`,
      )
    },
  },
  {
    name: 'values',
    check({ page, recipe }) {
      const known = new Set(listInputs(recipe).map(([key]) => key))
      return findAll(page, /<Value\b[^>]*\bof="([^"]+)"/g)
        .filter(({ found }) => !known.has(found))
        .map(({ found, line }) => at(line, `no input is called ${found}`))
    },
  },
  {
    name: 'sentences',
    check: ({ page }) =>
      findAll(page, /^[ \t]*<(Value|Distribution|Fact|Since)\b/gm).map(({ found, line }) =>
        at(
          line,
          `a line begins with <${found}>, which tears its sentence in two: break it elsewhere`,
        ),
      ),
  },
  {
    name: 'terminals',
    check({ prose }) {
      const titles = findAll(prose, /<Terminal\b[^>]*\btitle="([^"]+)"/g).map(({ found }) => found)
      return repeated(titles).map(
        (title) => `two terminals are called “${title}”: a screen reader cannot tell them apart`,
      )
    },
  },
  {
    name: 'no request',
    check: ({ page }) =>
      findAll(page, /(<(?:img|script|iframe|link|video|audio|object|embed)\b|!\[|url\()/g).map(
        ({ found, line }) => at(line, `${found} would load something: a page loads nothing`),
      ),
  },
  {
    name: 'examples',
    check: ({ slug, goldens }) =>
      goldens.some((name) => name.endsWith('.json'))
        ? goldens
            .filter((name) => name.endsWith('.json'))
            .flatMap((name) => [name.replace(/json$/, 'bu'), name.replace(/json$/, 'ign')])
            .filter((name) => !goldens.includes(name))
            .map((name) => `golden/${name} is missing: npm run recipes:try -- ${slug} writes it`)
        : ['write golden/default.json: {} takes every default'],
  },
  {
    name: 'inputs',
    check: ({ recipe }) =>
      Object.entries(recipe.inputs).flatMap(([key, { label, help, example, control }]) => [
        ...(isText(label) ? [] : [`${key} has no label`]),
        ...(isText(help) && help.endsWith('.') ? [] : [`the help of ${key} is no sentence`]),
        ...(isText(example) || control === 'switch' ? [] : [`${key} has no example`]),
      ]),
  },
  {
    name: 'strict',
    check: ({ recipe }) => checkRecipe(recipe),
  },
]

/** Sections that every page has, its own or a shared one. */
const sections: readonly (readonly [RegExp, string])[] = [
  [/^## Check\b/m, 'Check that it works'],
  [/^## Undo\b/m, 'Undo'],
]

/** The rules on all recipes together. */
export function checkTogether(all: readonly RecipeFolder[]): Fault[] {
  const byCategory = Map.groupBy(all, ({ head }) => head['category'])
  return [...byCategory.values()].flatMap((some) => {
    const orders = some.map(({ head }) => Number(head['order']))
    const free = Math.max(...orders) + 10
    return some.flatMap(({ slug }, index) => {
      const first = orders.indexOf(orders[index] ?? 0)
      if (first === index) return []
      const what = `order: ${some[first]?.slug ?? ''} has the place ${orders[index]} already; ${free} is free`
      return [{ where: `recipes/${slug}/index.mdx`, what }]
    })
  })
}

/** What the rules find in one recipe. */
export function checkFolder(one: RecipeFolder): Fault[] {
  return rules.flatMap(({ name, check }) =>
    check(one).map((fault) => {
      const { where, what } = typeof fault === 'string' ? { where: '', what: fault } : fault
      return { where: `recipes/${one.slug}${where}`, what: `${name}: ${what}` }
    }),
  )
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0
}

function isSource(value: unknown): boolean {
  const { title, url } = value as Record<string, unknown>
  return isText(title) && isText(url) && URL.canParse(url) && url.startsWith('https://')
}

/** What occurs more than once. */
function repeated(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))]
}

/** A fault in a line of the page. */
function at(line: number, what: string): Fault {
  return { where: `/index.mdx:${line}`, what }
}

/** The first group of each match, with the line where the match begins. */
function findAll(text: string, pattern: RegExp): { found: string; line: number }[] {
  return [...text.matchAll(pattern)].map(({ index, 1: found = '' }) => ({
    found,
    line: text.slice(0, index).split('\n').length,
  }))
}
