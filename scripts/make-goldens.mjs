/**
 * Makes tests/golden/butane/<variant>.jsonl.gz: the cases of one variant out of a corpus that was
 * recorded from the official program (UPSTREAM.md says which). The only way goldens come about.
 *
 *   node scripts/make-goldens.mjs CORPUS.jsonl VARIANT [VARIANT ...]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { argv, exit, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** What the tests read of a case; the rest of a corpus is bookkeeping. */
const FIELDS = [
  'id',
  'class',
  'tags',
  'args',
  'input',
  'input_b64',
  'files',
  'boundary',
  'expected',
]

const [corpus, ...variants] = argv.slice(2)
if (corpus === undefined || variants.length === 0) {
  stdout.write('usage: node scripts/make-goldens.mjs CORPUS.jsonl VARIANT [VARIANT ...]\n')
  exit(2)
}

/** @type {Record<string, unknown>[]} */
const cases = readFileSync(corpus, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))

for (const variant of variants) {
  const lines = cases
    .filter((golden) => golden['variant'] === variant)
    .map((golden) => Object.fromEntries(FIELDS.map((field) => [field, golden[field]])))
    .map((golden) => `${JSON.stringify(golden)}\n`)
  const target = new URL(`../tests/golden/butane/${variant}.jsonl.gz`, import.meta.url)
  writeFileSync(target, gzipSync(lines.join(''), { level: 9 }))
  stdout.write(`${fileURLToPath(target)}: ${lines.length} cases\n`)
}
