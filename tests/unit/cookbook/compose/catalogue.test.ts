import { describe, expect, test } from 'vitest'
import type { Chosen } from '../../../../src/cookbook/compose/composable.ts'
import { compose } from '../../../../src/cookbook/compose/compose.ts'
import { WHOLE } from '../../../../src/cookbook/compose/words.ts'
import type { Values } from '../../../../src/cookbook/input.ts'
import type { SpecId } from '../../../../src/cookbook/define-recipe.ts'
import type { Diagnostic } from '../../../../src/engine/index.ts'
import { specs, transpile } from '../../../../src/engine/index.ts'
import { catalogue, pairs } from '../../../support/catalogue.ts'
import { judge } from '../../../support/judge.ts'
import { seededRandom, shuffle } from '../../../support/random.ts'

const SEED = 2020
const SETS = 2000

/** Answers to the inputs that lead to different configs. */
const ANSWERS: readonly Values[] = [
  {},
  { atBoot: 'false', hostname: 'other' },
  { address: '10.1.2.3/16', gateway: '10.1.0.1', dns: '10.1.0.2' },
  { address: 'fd00::5/64', gateway: 'fd00::1', dns: 'fd00::1', poolSize: '20' },
]

const reports = new Map<string, readonly Diagnostic[]>()
/** The engine's report; the same texts come up again and again. */
function reportOn(butane: string): readonly Diagnostic[] {
  const report = reports.get(butane) ?? transpile(butane).report
  reports.set(butane, report)
  return report
}

/** Either there is a config without a warning, or all that stands against it is the choice. */
function expectSound(chosen: readonly Chosen[], values: Values, name: string): void {
  const { problems, butane } = judge(compose(chosen, { catalogue }), values)
  if (butane !== undefined) expect(reportOn(butane), name).toEqual([])
  else {
    const errors = problems.filter(({ severity }) => severity === 'error')
    expect(new Set(errors.map(({ input }) => input)), name).toEqual(new Set([WHOLE]))
  }
}

const namesOf = (chosen: readonly Chosen[]) => chosen.map(({ slug }) => slug).join(' + ')

describe('recipes make a config without a warning, or are told not to go together:', () => {
  test.each(pairs.map((pair) => [namesOf(pair), pair] as const))('%s', (name, pair) => {
    for (const values of ANSWERS) {
      expectSound(pair, values, name)
      expectSound(pair.toReversed(), values, name)
    }
  })

  test(`larger sets (${SETS} of seed ${SEED})`, () => {
    const random = seededRandom(SEED)
    const done = new Set<string>()
    for (let round = 0; round < SETS; round++) {
      const count = 2 + Math.floor(random() * (catalogue.length - 1))
      const chosen = shuffle(catalogue, random).slice(0, count)
      const values = ANSWERS[Math.floor(random() * ANSWERS.length)] ?? {}
      const name = `${namesOf(chosen)} ${JSON.stringify(values)}`
      if (!done.has(name)) expectSound(chosen, values, name)
      done.add(name)
    }
    expect(reports.size).toBeGreaterThan(50)
  })
})

test('an input of one key is the same in all recipes that can be on one host', () => {
  const known = new Map<string, object>()
  for (const { slug, recipe } of catalogue) {
    const { variant } = recipe.deploy.distribution
    for (const [key, { parse: _, ...words }] of Object.entries(recipe.inputs)) {
      const name = `${variant} ${key}`
      expect(words, `${key} of ${slug}`).toEqual(known.get(name) ?? words)
      known.set(name, words)
    }
  }
})

test.each(catalogue.map(({ slug, recipe }) => [slug, recipe] as const))(
  'the spec of %s is the lowest of its variant that carries it',
  (_slug, recipe) => {
    const [variant] = recipe.spec.split(' ')
    const own = specs.filter((spec) => spec.variant === variant).map(({ id }) => id as SpecId)
    const { butane = '' } = judge(recipe)
    const carrying = own.filter((spec) => {
      const [, version = ''] = spec.split(' ')
      return reportOn(butane.replace(/^version: .*$/m, `version: ${version}`)).length === 0
    })
    expect(carrying[0]).toBe(recipe.spec)
    // and those after it carry it too, which is what the choice of a spec for several relies on
    expect(carrying).toEqual(own.slice(own.indexOf(recipe.spec)))
  },
)

test.each(catalogue.flatMap(({ recipe }) => recipe.parts ?? []).map((part) => [part.slug, part]))(
  'a composed recipe calls its part %s as the page of that does',
  (slug, part) => {
    expect(part).toEqual(catalogue.find((one) => one.slug === slug))
  },
)
