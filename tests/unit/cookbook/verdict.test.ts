/** Whatever somebody pastes and chooses: where something does not come out, the verdict says so. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import ownConfig from '../../../recipes/own-config/recipe.ts'
import { composeInto } from '../../../src/cookbook/compose/compose-into.ts'
import type { Recipe } from '../../../src/cookbook/define-recipe.ts'
import type { Evaluation } from '../../../src/cookbook/evaluate.ts'
import { evaluate } from '../../../src/cookbook/evaluate.ts'
import { initialValues, listInputs } from '../../../src/cookbook/initial-values.ts'
import type { Values } from '../../../src/cookbook/input.ts'
import { outputs } from '../../../src/widgets/outputs.ts'
import { summarize } from '../../../src/widgets/summary.ts'
import { seededRandom } from '../../support/random.ts'
import { recipeFolder, recipeSlugs } from '../../support/recipes.ts'

const seed = Number(process.env['SEED'] ?? 11)
const random = seededRandom(seed)
const ROUNDS = 600

/** Texts to begin with: what recipes write, and what is no Butane. */
const texts: readonly string[] = [
  '',
  ' \n',
  '#cloud-config\n',
  '{"ignition":{"version":"3.3.0"}}',
  'variant: openshift\nversion: 4.18.0\nmetadata: {name: a, labels: {machineconfiguration.openshift.io/role: worker}}\n',
  'variant: r4e\nversion: 1.1.0\n',
  ...recipeSlugs.flatMap((slug) => {
    const folder = new URL('golden/', recipeFolder(slug))
    const names = readdirSync(folder).filter((name) => name.endsWith('.bu'))
    return names.map((name) => readFileSync(new URL(name, folder), 'utf8'))
  }),
]

/** What a slip of the hand, a chat program or a merge makes of a text. */
const slips: readonly ((text: string, at: number) => string)[] = [
  (text) => text,
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(at),
  (text, at) => text.slice(0, at) + text.slice(at + 1 + pick([1, 5, 40])),
  (text, at) =>
    text.slice(0, at) +
    pick(['\t', ' ', '\u00a0', '“', "'", ':', '- ', '\u0000', '{']) +
    text.slice(at),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replace('flatcar', pick(['fcos', 'openshift', 'fiot', 'coreos', 'Flatcar'])),
  (text) => text.replace(/version: .*/, `version: ${pick(['1.0', '9.9.9', '1.2.0-experimental'])}`),
  (text) => `\ufeff${text}`,
  (text) => text + pick(texts),
]

function pick<T>(items: readonly [T, ...T[]] | readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T
}

/** A choice for every setting that has some, and now and then a text that no setting takes. */
function anyAnswers(recipe: Recipe): Values {
  const answers = listInputs(recipe).flatMap(([key, { choices, control }]): [string, string][] => {
    if (choices !== undefined && random() < 0.7) return [[key, pick(choices).value]]
    if (control === 'switch') return [[key, pick(['true', 'false'])]]
    return random() < 0.03 && control !== 'document' ? [[key, pick(['', '\u0001', 'a b/%'])]] : []
  })
  return { ...initialValues(recipe), ...Object.fromEntries(answers) }
}

/** What is wrong with a verdict; undefined when it is right. */
function findFault(evaluation: Evaluation): string | undefined {
  const missing = outputs.filter(({ pick }) => pick(evaluation) === undefined)
  const { problems, report, blocker } = evaluation
  const { verdict, sentence } = summarize(evaluation)
  if (missing.length === 0) return blocker && 'a blocker, though all came out'
  const errors = [...problems, ...report].filter(({ severity }) => severity === 'error')
  if (verdict !== 'error' || !sentence.startsWith('Not ready')) return `“${sentence}”`
  const words = errors.map((one) => ('code' in one ? one.message : `${one.problem} ${one.fix}`))
  if (words.length === 0 || words.some((text) => !/\w{3}/.test(text))) {
    return `no words: ${words.join(' | ')}`
  }
  return blocker && errors.some((one) => one === blocker) ? undefined : 'the blocker is not listed'
}

test(`no output implies an error with words, for any text and any place (seed ${seed})`, () => {
  const faults: string[] = []
  let blocked = 0
  for (let round = 0; round < ROUNDS; round++) {
    const base = pick(texts)
    const text = pick(slips)(base, Math.floor(random() * base.length))
    const recipe = round % 3 === 0 ? composeInto(text, []).recipe : ownConfig
    const values = { ...anyAnswers(recipe), ...(recipe === ownConfig && { config: text }) }
    const evaluation = evaluate(recipe, values)
    if (evaluation.blocker !== undefined) blocked++
    const fault = findFault(evaluation)
    if (fault !== undefined) faults.push(`${fault}\n${JSON.stringify(values)}\n${text}`)
  }
  expect(faults).toEqual([])
  expect(blocked).toBeGreaterThan(ROUNDS / 10)
  expect(blocked).toBeLessThan(ROUNDS)
})
