import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { adopt } from '../../src/cookbook/adopt/adopt.ts'
import { writeButane } from '../../src/cookbook/write-butane.ts'
import type { SpecId } from '../../src/cookbook/define-recipe.ts'
import { openDocument } from '../../src/engine/index.ts'
import { contentOf, ignitionOf, mergeIgnition, sorted, withoutAdded } from '../support/adoption.ts'
import { readCases } from '../support/butane-case.ts'
import { randomFragment } from '../support/fragments.ts'
import { seededRandom } from '../support/random.ts'

const SEED = 1005
const folder = new URL('butane/', import.meta.url)
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl.gz'))
  .flatMap((name) => readCases(new URL(name, folder)))
  .flatMap(({ id, input }) => (input === undefined ? [] : [{ id, input }]))

test('adopting nothing gives every text back', () => {
  let read = 0
  for (const { id, input } of texts) {
    const { text, problem } = adopt(input, [])
    if (problem === undefined) read++
    expect(text ?? input, id).toBe(input)
  }
  expect(read).toBeGreaterThan(2_000)
})

describe(`random recipes in every accepted text (seed ${SEED})`, () => {
  const random = seededRandom(SEED)
  const accepted = texts
    .map(({ id, input }) => ({ id, input, before: ignitionOf(input), fragment: randomFragment(random) }))
    .filter(({ before }) => before !== undefined)

  test('leave the lines of the reader, and adopted twice add nothing more', () => {
    let added = 0
    for (const { id, input, fragment } of accepted) {
      const addition = { origin: 'r', title: 'Random', fragment }
      const once = adopt(input, [addition])
      added += once.added.length
      const label = `${id}\n${input}\n---- became\n${once.text}`
      const isWhole = once.added.every(({ inline }) => !inline) && !/: *([[{~]|null)/i.test(input)
      if (isWhole) expect(endLine(withoutAdded(once)), label).toBe(endLine(input))
      const twice = adopt(once.text ?? '', [addition])
      expect(twice.added, label).toEqual([])
      expect(twice.text, label).toBe(once.text)
    }
    expect(added).toBeGreaterThan(2_000)
  })

  test("give what Ignition's own merge gives", () => {
    let compared = 0
    for (const { id, input, before, fragment } of accepted) {
      const document = openDocument(input)
      if ('failure' in document) throw new Error(id)
      const { spec } = document
      const theirs = ignitionOf(writeButane(spec.id as SpecId, fragment))
      const { text = '', conflicts } = adopt(input, [{ origin: 'r', title: 'Random', fragment }])
      const after = ignitionOf(text)
      const label = `${id}\n${input}\n---- became\n${text}\n${JSON.stringify(conflicts)}`
      // What has no place, or no field in the spec, is left out, which no merge of configs knows.
      if (conflicts.some(({ yours }) => yours === undefined)) continue
      if (theirs === undefined || before === undefined) continue
      compared++
      expect(after, label).toBeDefined()
      expect(contentOf(spec, after ?? {}), label).toEqual(sorted(mergeIgnition(spec, theirs, before)))
    }
    expect(compared).toBeGreaterThan(1_000)
  })
})

/** The last line end is ours where the reader's text has none. */
const endLine = (text: string) => text.replace(/\r?\n$/, '')
