import { expect, test } from 'vitest'
import { initialValues } from '../../../src/cookbook/initial-values.ts'
import { outputs } from '../../../src/widgets/outputs.ts'
import { MASK } from '../../../src/widgets/render-value.ts'
import { typedSecrets } from '../../../src/widgets/secrets.ts'
import { reduce, startState } from '../../../src/widgets/state.ts'
import { recipeWithSecret as recipe } from './recipe-with-secret.ts'

const secret = 'correct horse: battery "staple"'
const state = reduce(recipe, startState(recipe), { type: 'edit', input: 'token', raw: secret })

/** Everything that a shown text could give away: the secret as typed, in base64, percent-encoded. */
const traces = [
  secret,
  ...[0, 1, 2].map((shift) =>
    Buffer.from('x'.repeat(shift) + secret)
      .toString('base64')
      .slice(4, 32),
  ),
  encodeURIComponent('correct horse'),
]

test('only a secret that was typed counts', () => {
  expect(typedSecrets(recipe, initialValues(recipe))).toEqual([])
  expect(typedSecrets(recipe, state.values)).toEqual(['token'])
})

test.each(outputs.map(({ id }) => id))('the shown %s holds no trace of the secret', (id) => {
  for (const trace of traces) expect(state.texts[id].masked).not.toContain(trace)
  expect(state.texts[id].masked).toContain(MASK)
})

test('what is copied holds the real secret', () => {
  expect(state.texts.butane.text).toContain('correct horse')
  const { command, payload } = state.deployment ?? {}
  const data = Buffer.from(payload?.data ?? '', 'base64').toString()
  expect(decodeURIComponent(data)).toContain('correct horse')
  expect(command?.args.join(' ')).toContain(payload?.data)
})

test('without a secret the shown text is the real one', () => {
  const { texts } = startState(recipe)
  for (const { id } of outputs) expect(texts[id].masked).toBe(texts[id].text)
})
