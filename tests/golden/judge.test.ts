/** Whatever text it is: where nothing comes out, at least one error says why. */
import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { judge } from '../../src/cookbook/judge.ts'
import { allLints } from '../../src/cookbook/lints/pasted/index.ts'
import { inputOf, readCases } from '../support/butane-case.ts'
import { nastyYamlText } from '../support/nasty-yaml.ts'
import { seededRandom } from '../support/random.ts'

const seed = Number(process.env['SEED'] ?? 20261201)
const COUNT = 3000

const pasted = new URL('pasted/', import.meta.url)
const corpus = new URL('butane/flatcar.jsonl.gz', import.meta.url)
const sources = [
  ...readdirSync(pasted)
    .filter((name) => name.endsWith('.bu'))
    .map((name) => readFileSync(new URL(name, pasted), 'utf8')),
  ...readCases(corpus).map((one) => Buffer.from(inputOf(one)).toString()),
]

test(`${COUNT} texts that something is wrong with are made into a config or refused in words (seed ${seed})`, () => {
  const random = seededRandom(seed)
  const wrong: string[] = []
  let refused = 0
  for (let turn = 0; turn < COUNT; turn++) {
    const text = makeText(random, turn)
    const { output, report } = judge(text, undefined, { lints: allLints })
    if (output !== undefined) continue
    refused++
    const isSaid = report.some(({ severity, message }) => severity === 'error' && isSentence(message))
    if (!isSaid) wrong.push(JSON.stringify(text))
  }
  expect(wrong.slice(0, 5), `seed ${seed}`).toEqual([])
  expect(refused).toBeGreaterThan(COUNT / 4)
  expect(refused).toBeLessThan(COUNT)
})

const isSentence = (message: string) => /\p{L}+ .*\p{L}/su.test(message)

/** Some texts are noise, most are one of the sources with something in it changed. */
function makeText(random: () => number, turn: number): string {
  const pick = (length: number) => Math.floor(random() * length)
  if (turn % 10 === 0) {
    return String.fromCharCode(...Array.from({ length: pick(200) }, () => pick(turn % 20 ? 256 : 65536)))
  }
  let text = sources[pick(sources.length)] ?? ''
  for (let change = pick(3); change >= 0; change--) {
    const start = pick(text.length + 1)
    const end = random() < 0.5 ? start : Math.min(text.length, start + pick(30))
    text = text.slice(0, start) + (random() < 0.3 ? '' : nastyYamlText(random)) + text.slice(end)
  }
  return random() < 0.1 ? text.slice(0, pick(text.length + 1)) : text
}
