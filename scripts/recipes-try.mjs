// @ts-check
// `npm run recipes:try -- time-zone` does with one recipe, in two minutes, what the suite does with all of
// them: it writes what is derived from the recipe, judges it, and takes pictures of its page.

import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { listSlugs } from './recipes-check/recipe-folder.ts'
import { lookAt } from './recipes-try/look.mjs'

/** @typedef {{ title: string, run: () => Promise<{ ok: boolean, output: string }> }} Step */

const [slug = ''] = process.argv.slice(2)
const slugs = listSlugs(resolve('recipes'))
if (!slugs.includes(slug)) {
  console.error(`Name one recipe: ${slugs.join(' ')}`)
  process.exit(1)
}
const folder = `recipes/${slug}`

/** What an author writes besides the recipe: a reader, and what it is made of. */
const written = [folder, 'tests/readers', 'tests/support']

/** @type {Step[]} */
const steps = [
  // A fresh clone lacks the types that Astro makes.
  { title: 'the project is ready', run: command(['node', 'scripts/astro.mjs', 'sync']) },
  { title: 'its files are formatted', run: command(['prettier', '--write', ...written]) },
  { title: 'its code is clean', run: command(['eslint', ...written]) },
  { title: 'its types fit', run: command(['tsc', '--noEmit', '--project', 'tsconfig.json']) },
  {
    title: 'the outputs of its examples are written',
    run: command(
      ['vitest', 'run', '--project', 'golden', '--reporter=dot', 'recipes', '-t', slug],
      {
        UPDATE_GOLDENS: '1',
      },
    ),
  },
  {
    title: 'the linter of recipes finds nothing',
    run: command(['node', 'scripts/recipes-check.mjs', slug]),
  },
  {
    title: 'it goes together with all the others, or says why not',
    run: command([
      'vitest',
      'run',
      '--project',
      'unit',
      '--reporter=dot',
      'unit/recipes',
      'unit/prose',
      'compose/catalogue',
    ]),
  },
  {
    title: 'Ignition and the readers of its files take it; the table of proofs is written',
    run: command(
      [
        'node',
        'scripts/test.mjs',
        'acceptance',
        '--',
        'readers',
        'ignition',
        '-t',
        `${slug}|published`,
      ],
      { UPDATE_PROOFS: '1' },
    ),
  },
  { title: 'its page fits every screen', run: () => lookAt(slug).catch(refused) },
]

let failed = 0
for (const { title, run } of steps) {
  const start = Date.now()
  const { ok, output } = await run()
  const seconds = ((Date.now() - start) / 1000).toFixed(0)
  console.log(`${ok ? '✓' : '✗'} ${title} (${seconds} s)`)
  if (ok) continue
  failed++
  // The tests of all other recipes, which were skipped, say nothing.
  console.log(
    output
      .replace(/^ *↓.*\n/gm, '')
      .trimEnd()
      .replace(/^/gm, '    '),
  )
}
console.log(
  failed === 0
    ? `\n${folder} is ready: read golden/*.bu and look at the pictures in .tmp/look/${slug}, then commit.`
    : `\n${failed} of ${steps.length} steps failed.`,
)
process.exitCode = failed === 0 ? 0 : 1

/** @param {Error} error */
function refused({ message }) {
  return { ok: false, output: message }
}

/**
 * Runs a program of node_modules/.bin and keeps what it says.
 * @param {[string, ...string[]]} words
 * @param {Record<string, string>} [env]
 * @returns {Step['run']}
 */
function command([program, ...args], env = {}) {
  return () =>
    new Promise((settle) => {
      /** @type {string[]} */
      const output = []
      const child = spawn(program, args, {
        env: { ...process.env, ...env, NO_COLOR: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      child.stdout.on('data', (data) => output.push(String(data)))
      child.stderr.on('data', (data) => output.push(String(data)))
      child.on('error', (error) => settle(refused(error)))
      child.on('close', (code) => settle({ ok: code === 0, output: output.join('') }))
    })
}
