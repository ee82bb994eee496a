import { describe, expect, test } from 'vitest'
import { emptyHost } from '../../../../src/widgets/compose/composition.ts'
import type { HostAction, HostState } from '../../../../src/widgets/compose/host-state.ts'
import { reduceHost, startHost } from '../../../../src/widgets/compose/host-state.ts'
import { kit } from './kit.ts'

const start = startHost(kit.compose)
const walk = (...actions: HostAction[]): HostState =>
  actions.reduce((state, action) => reduceHost(kit.compose, state, action), start)
const choose = (...recipes: string[]): HostAction => ({ type: 'choose', recipes })
const type = (input: string, raw: string): HostAction => ({ type: 'edit', input, raw })
const butaneOf = ({ state }: HostState) => state.evaluation.butane ?? ''

test('a recipe brings its inputs with their defaults, and its part of the config', () => {
  const state = walk(choose('static-network'))
  expect(state.state.values['address']).toBe('192.168.10.20/24')
  expect(butaneOf(state)).toContain('192.168.10.20/24')
})

test('what was typed survives the recipe that asked for it', () => {
  const typed = walk(choose('static-network'), type('address', '10.1.2.3/24'))
  const without = reduceHost(kit.compose, typed, choose('docker-at-boot'))
  expect(Object.keys(without.composition.recipe.inputs)).not.toContain('address')
  const again = reduceHost(kit.compose, without, choose('docker-at-boot', 'static-network'))
  expect(again.state.values['address']).toBe('10.1.2.3/24')
})

describe('a step back', () => {
  const steps = walk(
    choose('docker-at-boot'),
    type('hostname', 'w'),
    type('hostname', 'we'),
    choose('docker-at-boot', 'static-network'),
  )
  const back = (state: HostState) => reduceHost(kit.compose, state, { type: 'back' })
  const forth = (state: HostState) => reduceHost(kit.compose, state, { type: 'forth' })

  test('takes back the choice, then all that was typed into one field', () => {
    const one = back(steps)
    expect(one.history.present.recipes).toEqual(['docker-at-boot'])
    expect(one.state.values['hostname']).toBe('we')
    const two = back(one)
    expect(two.state.values['hostname']).toBe('flatcar-01')
    expect(back(two).history.present.recipes).toEqual([])
  })

  test('and forth again leads to the same config', () => {
    expect(butaneOf(forth(forth(back(back(steps)))))).toBe(butaneOf(steps))
  })

  test('is nothing where there is none', () => {
    expect(back(start)).toBe(start)
    expect(forth(steps)).toBe(steps)
  })
})

test('what the browser remembered is no step, nor is the link the page was opened with', () => {
  const filled = walk({ type: 'fill', values: { 'deploy.host': 'esxi-7' } })
  expect(filled.history.past).toEqual([])
  const host = { ...emptyHost, recipes: ['docker-at-boot'] }
  const opened = reduceHost(kit.compose, filled, { type: 'open', host })
  expect(opened.history.past).toEqual([])
  expect(opened.state.values['deploy.host']).toBe('192.168.10.10')
})

test('a text of the reader’s decides the spec and where it can go', () => {
  const text = 'variant: fcos\nversion: 1.5.0\n'
  const state = walk(choose('docker-at-boot'), { type: 'bring', text })
  expect(state.composition.recipe.spec).toBe('fcos 1.5.0')
  expect(state.state.values['deploy.channel']).toBe('fcos-stable')
  const without = reduceHost(kit.compose, state, { type: 'bring', text: undefined })
  expect(without.composition.recipe.spec).toBe('flatcar 1.0.0')
  expect(without.state.values['deploy.channel']).toBe('stable')
})

test('leaving a field is no step', () => {
  const chosen = walk(choose('docker-at-boot'))
  const left = reduceHost(kit.compose, chosen, { type: 'leave', input: 'hostname' })
  expect(left.history).toBe(chosen.history)
  expect([...left.state.left]).toEqual(['hostname'])
})
