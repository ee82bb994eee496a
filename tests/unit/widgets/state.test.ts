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
    expect(start.texts[output.id].text).toBe(output.pick(expected))
    expect(start.texts[output.id].fresh).toBe(true)
  }
  expect(start.before).toBe(start.texts)
})

test('an edit changes all three outputs to what the recipe makes of the new answers', () => {
  const state = walk(type('hostname', 'web-1'))
  const expected = evaluate(recipe, { ...initialValues(recipe), hostname: 'web-1' })
  for (const output of outputs) {
    expect(state.texts[output.id].text).toBe(output.pick(expected))
    expect(state.texts[output.id].text).not.toBe(start.texts[output.id].text)
  }
})

test('the keystrokes in one field are one change; the next field starts another', () => {
  const typed = walk(type('hostname', 'w'), type('hostname', 'we'))
  expect(typed.before).toBe(start.texts)
  const moved = reduce(recipe, typed, type('deploy.datastore', 'fast'))
  expect(moved.before).toBe(typed.texts)
})

describe('while an answer of the host is in error', () => {
  const good = walk(type('hostname', 'web-1'))
  const bad = reduce(recipe, good, type('hostname', 'not a name'))

  test('every output keeps its last good text and is marked stale', () => {
    for (const { id } of outputs) {
      expect(bad.texts[id]).toEqual({ ...good.texts[id], fresh: false })
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
    for (const { id } of outputs) expect(mended.texts[id].fresh).toBe(true)
    expect(mended.texts.butane.text).toContain('web-2')
  })
})

test('an error in the settings of the target stops the command only', () => {
  const state = walk(type('deploy.datastore', ''))
  expect(state.texts.command.fresh).toBe(false)
  expect(state.texts.butane.fresh).toBe(true)
  expect(state.texts.ignition.fresh).toBe(true)
})

test('reset brings the defaults back, and undo what was typed', () => {
  const typed = walk(type('hostname', 'web-1'), { type: 'leave', input: 'hostname' })
  const reset = reduce(recipe, typed, { type: 'reset' })
  expect(reset.values).toEqual(initialValues(recipe))
  expect(reset.texts).toEqual(start.texts)
  expect(reset.left.size).toBe(0)
  const undone = reduce(recipe, reset, { type: 'undo' })
  expect(undone.values).toEqual(typed.values)
  expect(undone.texts).toEqual(typed.texts)
  expect(undone.undo).toBeUndefined()
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
