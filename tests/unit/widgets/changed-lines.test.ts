import { describe, expect, test } from 'vitest'
import { describeChanges, findChangedLines } from '../../../src/widgets/changed-lines.ts'
import { seededRandom } from '../../support/random.ts'

const cases: [title: string, before: string, after: string, changed: number[], removed: number][] =
  [
    ['equal texts have no changes', 'a\nb', 'a\nb', [], 0],
    ['a replaced line is changed', 'a\nb\nc', 'a\nX\nc', [1], 0],
    ['an added line is changed, those after it are not', 'a\nb\nc', 'a\nX\nb\nc', [1], 0],
    ['an added equal line counts once', 'a\na', 'a\na\na', [2], 0],
    ['a lost line is removed', 'a\nb\nc', 'a\nc', [], 1],
    ['two lines in place of three are changed, the third is removed', 'a\nb\nc', 'x\ny', [0, 1], 1],
    ['lines between two changes are kept', 'a\nb\nc\nd', 'X\nb\nc\nY', [0, 3], 0],
    ['everything is changed after an empty text', '', 'a\nb', [0, 1], 0],
  ]

test.each(cases)('%s', (_, before, after, changed, removed) => {
  const found = findChangedLines(before, after)
  expect([...found.changed]).toEqual(changed)
  expect(found.removed).toBe(removed)
})

test('the lines that are not marked stand in the old text in the same order', () => {
  const seed = 20261123
  const random = seededRandom(seed)
  const draw = () =>
    Array.from({ length: Math.floor(random() * 12) }, () => 'abcd'[Math.floor(random() * 4)]).join(
      '\n',
    )
  for (let round = 0; round < 500; round++) {
    const [before, after] = [draw(), draw()]
    const { changed } = findChangedLines(before, after)
    const rest = before.split('\n')
    for (const line of after.split('\n').filter((_, index) => !changed.has(index))) {
      const at = rest.indexOf(line)
      expect(at, `seed ${seed}, round ${round}`).toBeGreaterThanOrEqual(0)
      rest.splice(0, at + 1)
    }
  }
})

test('texts too long for a table are marked as a whole between their common ends', () => {
  const many = (word: string) => Array.from({ length: 1200 }, (_, i) => `${word} ${i}`).join('\n')
  const { changed } = findChangedLines(`same\n${many('old')}\nend`, `same\n${many('new')}\nend`)
  expect(changed.size).toBe(1200)
  expect(changed.has(0)).toBe(false)
  expect(changed.has(1201)).toBe(false)
})

describe('the sentence about changes', () => {
  test.each([
    [0, 0, ''],
    [1, 0, '1 line changed'],
    [3, 0, '3 lines changed'],
    [0, 1, '1 line removed'],
    [0, 2, '2 lines removed'],
    [2, 1, '2 lines changed, 1 removed'],
  ])('for %i changed and %i removed lines is "%s"', (changed, removed, sentence) => {
    const set = new Set(Array.from({ length: changed }, (_, index) => index))
    expect(describeChanges({ changed: set, removed })).toBe(sentence)
  })
})
