import { expect, test } from 'vitest'
import { listInputs } from '../../../src/cookbook/initial-values.ts'
import { findForbidden } from '../../../src/cookbook/forbidden.ts'
import { realRecipes } from '../../support/cookbook.ts'

test.each<[text: string, name: string]>([
  ['a\u202eb', 'U+202E'],
  ['a\u200b', 'U+200B'],
  ['\ufeffa', 'U+FEFF'],
  ['a\u00adb', 'U+00AD'],
  ['a\u0007', 'U+0007'],
])('%j is refused by the number of what nobody sees', (text, name) => {
  for (const multiLine of [true, false]) {
    expect(findForbidden(text, { multiLine })?.problem).toBe(
      `It holds an invisible character (${name}).`,
    )
  }
})

test('an emoji may hold the joiner that it is made of', () => {
  expect(findForbidden('👩\u200d🚀', { multiLine: true })).toBeUndefined()
})

test('no input of any recipe takes a character that turns the direction of a line', () => {
  let tried = 0
  for (const [slug, recipe] of Object.entries(realRecipes)) {
    for (const [key, input] of listInputs(recipe)) {
      if (input.control === 'document') continue
      tried += 1
      for (const typed of [`${input.example}\u202e`, `\u2066${input.example}`, 'a\u200bb']) {
        expect(input.parse(typed).ok, `${slug} ${key}`).toBe(false)
      }
    }
  }
  expect(tried).toBeGreaterThan(1000)
})
