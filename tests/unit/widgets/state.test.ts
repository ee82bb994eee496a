import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../src/cookbook/evaluate.ts'
import { initialValues } from '../../../src/cookbook/initial-values.ts'
import { outputs } from '../../../src/widgets/outputs.ts'
import type { Action, State } from '../../../src/widgets/state.ts'
import { reduce, startState } from '../../../src/widgets/state.ts'
import { recipeWithSecret as recipe } from './recipe-with-secret.ts'

const start = startState(recipe)
const walk = (...actions: Action[]): State =>
  actions.reduce((state, action) => reduce(recipe, state, action), start)
const type = (input: string, raw: string): Action => ({ type: 'edit', input, raw })

test('it starts with the output of the defaults, fresh and unchanged', () => {
  const expected = evaluate(recipe, initialValues(recipe))
  for (const output of outputs) {
    expect(start.outputs[output.id].parts).toEqual(output.pick(expected))
    expect(start.outputs[output.id].fresh).toBe(true)
  }
  expect(start.before).toBe(start.outputs)
})

test('an edit changes all three outputs to what the recipe makes of the new answers', () => {
  const state = walk(type('hostname', 'web-1'))
  const expected = evaluate(recipe, { ...initialValues(recipe), hostname: 'web-1' })
  for (const output of outputs) {
    expect(state.outputs[output.id].parts).toEqual(output.pick(expected))
    expect(state.outputs[output.id].parts).not.toEqual(start.outputs[output.id].parts)
  }
})

test('the keystrokes in one field are one change; the next field starts another', () => {
  const typed = walk(type('hostname', 'w'), type('hostname', 'we'))
  expect(typed.before).toBe(start.outputs)
  const moved = reduce(recipe, typed, type('deploy.datastore', 'fast'))
  expect(moved.before).toBe(typed.outputs)
})

describe('while an answer of the host is in error', () => {
  const good = walk(type('hostname', 'web-1'))
  const bad = reduce(recipe, good, type('hostname', 'not a name'))

  test('every output keeps its last good text and is marked stale', () => {
    for (const { id } of outputs) {
      expect(bad.outputs[id]).toEqual({ ...good.outputs[id], fresh: false })
    }
  })

  test('the prose keeps the last accepted answer, the form what was typed', () => {
    expect(bad.accepted['hostname']).toBe('web-1')
    expect(bad.values['hostname']).toBe('not a name')
  })

  test('the notes about the command stay', () => {
    expect(bad.deployment).toEqual(good.deployment)
  })

  test('mending the answer makes everything fresh again', () => {
    const mended = reduce(recipe, bad, type('hostname', 'web-2'))
    for (const { id } of outputs) expect(mended.outputs[id].fresh).toBe(true)
    expect(JSON.stringify(mended.outputs.butane.parts)).toContain('web-2')
  })
})

test('an error in the settings of the target stops the command only', () => {
  const state = walk(type('deploy.datastore', ''))
  expect(state.outputs.deploy.fresh).toBe(false)
  expect(state.outputs.butane.fresh).toBe(true)
  expect(state.outputs.ignition.fresh).toBe(true)
})

test('reset brings the defaults back, and undo what was typed', () => {
  const typed = walk(type('hostname', 'web-1'), { type: 'leave', input: 'hostname' })
  const reset = reduce(recipe, typed, { type: 'reset' })
  expect(reset.values).toEqual(initialValues(recipe))
  expect(reset.outputs).toEqual(start.outputs)
  expect(reset.left.size).toBe(0)
  const undone = reduce(recipe, reset, { type: 'undo' })
  expect(undone.values).toEqual(typed.values)
  expect(undone.outputs).toEqual(typed.outputs)
  expect(undone.undo).toBeUndefined()
})

test('a fix fills several answers at once and is one change', () => {
  const state = walk({ type: 'fill', values: { hostname: 'web-3', 'deploy.shell': 'pwsh' } })
  expect(state.values).toMatchObject({ hostname: 'web-3', 'deploy.shell': 'pwsh' })
  expect(state.before).toBe(start.outputs)
  expect(state.evaluation.deployment?.shell.id).toBe('pwsh')
})

test('typing after a reset gives up the way back', () => {
  const state = walk(type('hostname', 'web-1'), { type: 'reset' }, type('hostname', 'web-2'))
  expect(state.undo).toBeUndefined()
})

test('leaving a field twice is leaving it once', () => {
  const once = walk({ type: 'leave', input: 'hostname' })
  expect([...once.left]).toEqual(['hostname'])
  expect(reduce(recipe, once, { type: 'leave', input: 'hostname' })).toBe(once)
})
