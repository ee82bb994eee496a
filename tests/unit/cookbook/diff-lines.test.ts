import { expect, test } from 'vitest'
import { diffLines } from '../../../src/cookbook/diff-lines.ts'
import { seededRandom } from '../../support/random.ts'

test.each([
  ['equal texts', 'a\nb', 'a\nb', [' a', ' b']],
  ['a replaced line', 'a\nb\nc', 'a\nX\nc', [' a', '-b', '+X', ' c']],
  ['an added line', 'a\nc', 'a\nb\nc', [' a', '+b', ' c']],
  ['a lost line', 'a\nb\nc', 'a\nc', [' a', '-b', ' c']],
  ['an added equal line', 'a', 'a\na', [' a', '+a']],
  ['a kept line between two changes', 'a\nb\nc', 'x\nb\ny', ['-a', '+x', ' b', '-c', '+y']],
])('%s', (_title, before, after, expected) => {
  expect(diffLines(before, after).map(({ sign, text }) => sign + text)).toEqual(expected)
})

const SEED = 20261203
test(`both texts can be read out of the comparison of 500 pairs (seed ${SEED})`, () => {
  const random = seededRandom(SEED)
  const draw = () =>
    Array.from({ length: Math.floor(random() * 12) }, () => 'abcd'[Math.floor(random() * 4)])
  for (let round = 0; round < 500; round++) {
    const [before, after] = [draw().join('\n'), draw().join('\n')]
    const lines = diffLines(before, after)
    const without = (sign: string) =>
      lines
        .filter((line) => line.sign !== sign)
        .map((line) => line.text)
        .join('\n')
    expect([without('+'), without('-')], `round ${round}`).toEqual([before, after])
  }
})

test('texts too long for a table are compared as a whole between what they share at the ends', () => {
  const lines = (name: string) => Array.from({ length: 1100 }, (_, at) => `${name} ${at % 3}`)
  const found = diffLines(
    ['top', ...lines('a'), 'x'].join('\n'),
    ['top', ...lines('b'), 'x'].join('\n'),
  )
  expect(found.map(({ sign }) => sign).join('')).toBe(` ${'-'.repeat(1100)}${'+'.repeat(1100)} `)
})
