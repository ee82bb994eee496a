// @ts-check
/**
 * Makes tests/golden/butane/<variant>.jsonl.gz and tests/golden/validate/<version>.jsonl.gz out of
 * corpora that were recorded from the official programs (UPSTREAM.md says which). The only way goldens
 * come about. Cases of a variant or version that does not exist are in other.jsonl.gz.
 *
 *   node scripts/make-goldens.mjs CORPUS.jsonl ...
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { argv, exit, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** What the tests read of a case; the rest of a corpus is bookkeeping. */
const FIELDS = ['id', 'class', 'tags', 'args', 'input', 'input_b64', 'files', 'lossy', 'expected']

const VARIANTS = ['fcos', 'flatcar', 'r4e', 'fiot', 'openshift']
const VERSION = /^3\.\d\.0(-experimental)?$/
/** Where an input says what it is, for cases whose corpus does not. */
const NAMED = {
  butane: /^variant: *['"]?(\w+)/m,
  validate: /"version": *"([^"]*)"/,
}

/**
 * @typedef {{
 *   tool?: string, variant?: string, spec?: string, input?: string, input_b64?: string,
 *   [field: string]: unknown
 * }} Case
 */

const corpora = argv.slice(2)
if (corpora.length === 0) {
  stdout.write('usage: node scripts/make-goldens.mjs CORPUS.jsonl ...\n')
  exit(2)
}

/** @type {Case[]} */
const cases = corpora
  .flatMap((corpus) => readFileSync(corpus, 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map(parseCase)

for (const [name, group] of Map.groupBy(cases, fileOf)) {
  const lines = group
    .map((golden) => Object.fromEntries(FIELDS.map((field) => [field, golden[field]])))
    .map((golden) => `${JSON.stringify(golden)}\n`)
  const target = new URL(`../tests/golden/${name}.jsonl.gz`, import.meta.url)
  mkdirSync(new URL('.', target), { recursive: true })
  writeFileSync(target, gzipSync(lines.join(''), { level: 9 }))
  stdout.write(`${fileURLToPath(target)}: ${lines.length} cases\n`)
}

/** @param {Case} golden */
function fileOf({ tool, variant, spec, input, input_b64: base64 = '' }) {
  const folder = tool === 'ignition-validate' ? 'validate' : 'butane'
  const text = input ?? Buffer.from(base64, 'base64').toString()
  const name = variant ?? spec ?? NAMED[folder].exec(text)?.[1] ?? ''
  return `${folder}/${VARIANTS.includes(name) || VERSION.test(name) ? name : 'other'}`
}

/** @param {string} line */
function parseCase(line) {
  /** @type {unknown} */
  const golden = JSON.parse(line)
  return /** @type {Case} */ (golden)
}
