import { expect, test } from 'vitest'
import { printToml } from '../../src/cookbook/toml.ts'
import { nastyText } from '../support/nasty.ts'
import { need } from '../support/programs.ts'
import { seededRandom } from '../support/random.ts'
import { run } from '../support/run.ts'

const SEED = 20261128
const COUNT = 500
const READ = `
import json, sys, tomllib
print(json.dumps([tomllib.loads(text) for text in json.load(sys.stdin)]))
`

test(`tomllib reads ${COUNT} nasty tables as they were meant (seed ${SEED})`, async () => {
  const random = seededRandom(SEED)
  const nasty = () => nastyText(random, true).toWellFormed()
  const trees = Array.from({ length: COUNT }, () => ({
    [nasty()]: nasty(),
    list: [nasty(), nasty()],
    table: { [nasty()]: { [nasty()]: Math.floor(random() * 1000), yes: random() < 0.5 } },
    tables: [{ [nasty()]: nasty() }, { inner: { [nasty()]: nasty() } }],
  }))
  const input = JSON.stringify(trees.map(printToml))
  const { status, stdout, output } = await run([await need('python3'), '-c', READ], { input })
  expect(status, output).toBe(0)
  expect(JSON.parse(stdout)).toEqual(trees)
})
