// @ts-check
/**
 * Makes tests/golden/butane/<variant>.jsonl.gz and tests/golden/validate/<version>.jsonl.gz out of a
 * corpus that was recorded from the official programs (UPSTREAM.md says which). The only way goldens
 * come about. Cases of a variant or version that does not exist are in other.jsonl.gz.
 *
 *   node scripts/make-goldens.mjs CORPUS.jsonl [GROUP ...]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { argv, exit, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** What the tests read of a case; the rest of a corpus is bookkeeping. */
const FIELDS = ['id', 'class', 'tags', 'args', 'input', 'input_b64', 'files', 'lossy', 'expected']

const VARIANTS = ['fcos', 'flatcar', 'r4e', 'fiot', 'openshift']
const VERSION = /^3\.\d\.0(-experimental)?$/

/** @typedef {{ [field: string]: unknown }} Case */

const [corpus, ...wanted] = argv.slice(2)
if (corpus === undefined) {
  stdout.write('usage: node scripts/make-goldens.mjs CORPUS.jsonl [GROUP ...]\n')
  exit(2)
}

/** @type {Case[]} */
const cases = readFileSync(corpus, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map(parseCase)

for (const [name, group] of Map.groupBy(cases, nameOf)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const lines = group
    .map((golden) => Object.fromEntries(FIELDS.map((field) => [field, golden[field]])))
    .map((golden) => `${JSON.stringify(golden)}\n`)
  const folder = group[0]?.['tool'] === 'ignition-validate' ? 'validate' : 'butane'
  const target = new URL(`../tests/golden/${folder}/${name}.jsonl.gz`, import.meta.url)
  mkdirSync(new URL('.', target), { recursive: true })
  writeFileSync(target, gzipSync(lines.join(''), { level: 9 }))
  stdout.write(`${fileURLToPath(target)}: ${lines.length} cases\n`)
}

/** @param {Case} golden */
function nameOf({ variant, spec }) {
  const name = String(variant ?? spec)
  return VARIANTS.includes(name) || VERSION.test(name) ? name : 'other'
}

/** @param {string} line */
function parseCase(line) {
  /** @type {unknown} */
  const golden = JSON.parse(line)
  return /** @type {Case} */ (golden)
}
