import { describe, expect, test } from 'vitest'
import { arrivalOf } from '../../../../src/widgets/compose/arrival.ts'
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

describe('What came with a link', () => {
  const brought = { from: 'link', values: { 'deploy.overwrite': 'true' } } as const
  const host = { ...emptyHost, recipes: ['docker-at-boot'], values: brought.values, brought }
  const opened = walk({ type: 'open', host })
  const then = (...actions: HostAction[]) =>
    actions.reduce((state, action) => reduceHost(kit.compose, state, action), opened)

  test('is held until it has been read', () => {
    expect(arrivalOf(opened)).toMatchObject({ from: 'link', read: false, held: true })
    expect(arrivalOf(then({ type: 'read' }))).toMatchObject({ read: true, held: false })
  })

  test('is nothing any more once it was changed, and is there again after a step back', () => {
    const changed = then(type('deploy.overwrite', 'false'))
    expect(arrivalOf(changed)).toBeUndefined()
    expect(arrivalOf(reduceHost(kit.compose, changed, { type: 'back' }))?.held).toBe(true)
  })

  test('stays read through steps back and forth, and what comes next is not', () => {
    const steps: HostAction[] = [{ type: 'read' }, type('hostname', 'a'), { type: 'back' }]
    expect(arrivalOf(then(...steps, { type: 'forth' }))?.held).toBe(false)
    const again = { ...host, brought: { ...brought } }
    expect(arrivalOf(then(...steps, { type: 'open', host: again }))?.held).toBe(true)
  })

  test('stays with the host when a recipe is added', () => {
    expect(arrivalOf(then(choose('docker-at-boot', 'static-network')))?.held).toBe(true)
  })

  test('is nothing where the host was made here', () => {
    expect(arrivalOf(walk(choose('docker-at-boot'), { type: 'read' }))).toBeUndefined()
  })

  test('is told and holds nothing where it is harmless', () => {
    const values = { hostname: 'web-1' }
    const harmless = { ...host, values, brought: { from: 'link', values } } as const
    const { held, answers } = arrivalOf(walk({ type: 'open', host: harmless })) ?? {}
    expect([held, answers?.map(({ label }) => label)]).toEqual([false, ['Host name']])
  })
})
