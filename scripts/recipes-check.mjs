// @ts-check
// `npm run recipes:check` holds every recipe against the rules in recipes-check/rules.ts, and
// `npm run recipes:check -- time-zone` those named. It prints what is wrong, where, and how to mend it.

import { resolve } from 'node:path'
import { listSlugs, readRecipeFolder } from './recipes-check/recipe-folder.ts'
import { checkFolder, checkTogether } from './recipes-check/rules.ts'

const recipes = resolve('recipes')
const slugs = listSlugs(recipes)
const asked = process.argv.slice(2)
/** @type {import('./recipes-check/recipe-folder.ts').Fault[]} */
const faults = asked
  .filter((slug) => !slugs.includes(slug))
  .map((slug) => ({ where: `recipes/${slug}`, what: 'there is no such folder' }))
const folders = []
for (const slug of slugs) {
  try {
    folders.push(await readRecipeFolder(recipes, slug))
  } catch (error) {
    faults.push({ where: `recipes/${slug}`, what: `cannot be read: ${String(error)}` })
  }
}
const chosen = folders.filter(({ slug }) => asked.length === 0 || asked.includes(slug))
faults.push(...chosen.flatMap(checkFolder), ...checkTogether(folders))
for (const { where, what } of faults) console.error(`${where}: ${what}`)
console.log(`${chosen.length} recipes checked, ${faults.length} faults`)
process.exitCode = faults.length > 0 ? 1 : 0
