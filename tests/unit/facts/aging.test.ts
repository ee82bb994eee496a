import { expect, test } from 'vitest'
import type { AgingFact } from '../../../src/facts/aging.ts'
import {
  agingFacts,
  daysBetween,
  GOOD_FOR,
  isDay,
  outdatedFacts,
} from '../../../src/facts/aging.ts'
import { changes } from '../../../src/facts/changes.ts'

const SOURCE = /^(https:\/\/\S+|[\w.-]+\/[\w.-]+: \S.*|ovftool --help .+)$/

test.each([
  ...agingFacts,
  ...Object.values(changes).map((change) => ({ name: change.what, ...change })),
])('$name has a source and a day', ({ source, checked }) => {
  expect(source).toMatch(SOURCE)
  expect(isDay(checked)).toBe(true)
})

test.each([
  ['2026-12-01', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['today', false],
  ['', false],
])('that %j is a day is %s', (text, expected) => {
  expect(isDay(text)).toBe(expected)
})

const fact = (checked: string): AgingFact => ({
  name: checked,
  value: '',
  source: '',
  file: '',
  checked,
})

test('a fact is good for sixty days, and the sixty-first is too much', () => {
  expect(GOOD_FOR).toBe(60)
  expect(daysBetween('2026-12-01', '2027-01-30')).toBe(60)
  expect(outdatedFacts('2027-01-30', [fact('2026-12-01')])).toEqual([])
  expect(outdatedFacts('2027-01-31', [fact('2026-12-01'), fact('2026-12-02')])).toEqual([
    fact('2026-12-01'),
  ])
})
