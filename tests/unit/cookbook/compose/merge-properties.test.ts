import { describe, expect, test } from 'vitest'
import type { Ingredient } from '../../../../src/cookbook/compose/merge-fragments.ts'
import { mergeFragments } from '../../../../src/cookbook/compose/merge-fragments.ts'
import { formatKeyedPath } from '../../../../src/cookbook/compose/statement.ts'
import type { Fragment } from '../../../../src/cookbook/fragment.ts'
import { butaneSchema } from '../../../../src/engine/index.ts'
import type { Schema } from '../../../../src/engine/index.ts'
import { levelsOf } from '../../../../src/engine/schema/levels.ts'
import { shapeOf } from '../../../../src/engine/schema/shape.ts'
import type { StructShape } from '../../../../src/engine/schema/shape.ts'
import { mergeConfigs } from '../../../../src/engine/translate/merge.ts'
import { Origins } from '../../../../src/engine/translate/origins.ts'
import { isEmpty } from '../../../../src/engine/values.ts'
import { leavesOf } from '../../../support/leaves.ts'
import { randomFragment } from '../../../support/random-fragment.ts'
import { seededRandom } from '../../../support/random.ts'
import { sortLists } from '../../../support/sort-config.ts'

const SEED = 3007
const ROUNDS = 200
const title = `(${ROUNDS} of seed ${SEED})`

/** Three fragments a round; half of the rounds agree in everything. */
const used = new Set<string>()
const rounds = Array.from({ length: ROUNDS }, (_, round) => {
  const random = seededRandom(SEED + round)
  const dissent = round % 2 === 0 ? 0 : 0.3
  const salt = String(round)
  return ['a', 'b', 'c'].map((origin) => ({
    origin,
    fragment: randomFragment({ random, salt, dissent, onField: (path) => used.add(path) }),
  }))
})
const agreeing = rounds.filter((_, round) => round % 2 === 0)
const dissenting = rounds.filter((_, round) => round % 2 === 1)

const merge = (...ingredients: readonly Ingredient[]) => mergeFragments(ingredients)
const merged = (...ingredients: readonly Ingredient[]): Ingredient => ({
  origin: 'merged',
  fragment: merge(...ingredients).fragment,
})
type Three = [Ingredient, Ingredient, Ingredient]

describe(`merging random fragments ${title}`, () => {
  test('covers every field of the schema', () => {
    expect([...fieldsOf(butaneSchema)].filter((path) => !used.has(path))).toEqual([])
  })

  test('finds no conflict where all agree, and some where not', () => {
    expect(agreeing.flatMap((round) => merge(...round).conflicts)).toEqual([])
    const counts = dissenting.map((round) => merge(...round).conflicts.length)
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(ROUNDS / 4)
  })

  test('is associative', () => {
    for (const round of rounds) {
      const [a, b, c] = round as Three
      const whole = merge(a, b, c).fragment
      expect(merge(merged(a, b), c).fragment).toEqual(whole)
      expect(merge(a, merged(b, c)).fragment).toEqual(whole)
    }
  })

  test('is idempotent, and says of a fragment alone what it says', () => {
    for (const round of rounds) {
      const [a, b] = round as Three
      expect(merge(a).fragment).toEqual(a.fragment)
      expect(merge(a, a)).toMatchObject({ fragment: a.fragment, conflicts: [] })
      const both = merged(a, b)
      expect(merge(both, b).fragment).toEqual(both.fragment)
    }
  })

  test('gives the same in any order, but for the order of lists', () => {
    for (const round of agreeing) {
      const [a, b, c] = round as Three
      const expected = sortLists(merge(a, b, c).fragment)
      for (const order of [
        [a, c, b],
        [b, a, c],
        [c, b, a],
      ]) {
        expect(sortLists(merge(...order).fragment)).toEqual(expected)
      }
    }
    for (const round of dissenting) {
      const [a, b, c] = round as Three
      const isConflict = merge(a, b, c).conflicts.length > 0
      for (const order of [
        [a, c, b],
        [b, a, c],
        [c, b, a],
      ]) {
        expect(merge(...order).conflicts.length > 0).toBe(isConflict)
      }
    }
  })

  test('changes no fragment', () => {
    for (const round of rounds) {
      const before = structuredClone(round)
      merge(...round)
      expect(structuredClone(round)).toEqual(before)
    }
  })

  test('loses nothing: what is not in the result is in a conflict', () => {
    for (const round of rounds) {
      const { fragment, conflicts } = merge(...round)
      const kept = new Set(leavesOf(butaneSchema, fragment).map((leaf) => JSON.stringify(leaf)))
      for (const { origin, fragment: own } of round) {
        const lost = leavesOf(butaneSchema, own).filter((leaf) => !kept.has(JSON.stringify(leaf)))
        for (const { path, value } of lost) {
          const told = conflicts
            .filter((conflict) => path.startsWith(leafPath(formatKeyedPath(conflict.path))))
            .flatMap(({ one, other }) => [one, other])
            .filter((statement) => statement.origin === origin)
          expect(JSON.stringify(told.map((statement) => statement.value)), path).toContain(
            JSON.stringify(value),
          )
        }
      }
    }
  })

  test('gives what the merge of Ignition gives, where all agree', () => {
    const shape = shapeOf(butaneSchema, levelsOf('ign 3.7', 'fcos 1.8'), {
      base: 'v0_8_exp',
    }) as StructShape
    for (const round of agreeing) {
      const [a, b] = round as Three
      const [parent, child] = [a, b].map(({ fragment }) => ({
        config: withoutSugar(butaneSchema, fragment) as Record<string, unknown>,
        origins: new Origins(),
      }))
      if (parent === undefined || child === undefined) continue
      const { config } = mergeConfigs(shape, parent, child)
      // Ignition strings lists of options together, and so says twice what both say.
      expect(sortLists(withoutSugar(butaneSchema, merge(a, b).fragment))).toEqual(
        sortLists(withoutSugar(butaneSchema, withoutRepeats(config))),
      )
    }
  })
})

/** The path of a conflict as leaves have it: without the names of lists. */
function leafPath(path: string): string {
  return `.${path}`.replaceAll(/(\.\w+)?\[/g, (_, list: string | undefined) =>
    list === '.storage' || list === '.kernel_arguments' ? `${list}.[` : '.[',
  )
}

/** All fields of the YAML below a schema, by their paths without indexes. */
function* fieldsOf(schema: Schema, path = ''): Generator<string> {
  if (schema.kind === 'list') yield* fieldsOf(schema.item, path)
  if (schema.kind !== 'struct') return
  for (const [name, field] of Object.entries(schema.fields)) {
    if (field.generated === true || (path === '' && /^(variant|version)$/.test(name))) continue
    yield `${path}.${name}`
    yield* fieldsOf(field, `${path}.${name}`)
  }
}

/** The part of a config that is in the Ignition JSON too; what says nothing is left out. */
function withoutSugar(schema: Schema | undefined, value: unknown): unknown {
  if (Array.isArray(value)) {
    const item = schema?.kind === 'list' ? schema.item : undefined
    return value.map((one) => withoutSugar(item, one))
  }
  if (schema?.kind !== 'struct') return value
  const entries = Object.entries(value as Fragment).filter(([name, part]) => {
    const field = schema.fields[name]
    return field?.sugar !== true && !isEmpty(part)
  })
  const kept = entries.map(
    ([name, part]) => [name, withoutSugar(schema.fields[name], part)] as const,
  )
  return Object.fromEntries(kept.filter(([, part]) => !isEmpty(part)))
}

function withoutRepeats(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(withoutRepeats)
    return [...new Map(items.map((item) => [JSON.stringify(sortLists(item)), item])).values()]
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, withoutRepeats(part)]),
  )
}
