import { expect, test } from 'vitest'
import { initialValues } from '../../../src/cookbook/initial-values.ts'
import type { Part } from '../../../src/deploy/print-plan.ts'
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

/** All texts of an output's parts in one. */
const textOf = (parts: readonly Part[]) =>
  parts.map((part) => (part.kind === 'code' ? part.text : JSON.stringify(part))).join('\n')

test.each(outputs.map(({ id }) => id))('the shown %s holds no trace of the secret', (id) => {
  const shown = textOf(state.outputs[id].masked)
  for (const trace of traces) expect(shown).not.toContain(trace)
  expect(shown).toContain(MASK)
})

test('what is copied holds the real secret', () => {
  expect(textOf(state.outputs.butane.parts)).toContain('correct horse')
  const payload = state.deployment?.payload ?? ''
  const data = Buffer.from(payload, 'base64').toString()
  expect(decodeURIComponent(data)).toContain('correct horse')
  expect(textOf(state.outputs.deploy.parts)).toContain(payload)
})

test('without a secret the shown text is the real one', () => {
  const start = startState(recipe)
  for (const { id } of outputs) {
    expect(start.outputs[id].masked).toEqual(start.outputs[id].parts)
  }
})
