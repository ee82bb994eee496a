import { expect, test } from 'vitest'
import dockerHost from '../../../../recipes/docker-host/recipe.ts'
import { cellKey, reduceFleet, startFleet } from '../../../../src/widgets/fleet/fleet-state.ts'
import type { FleetAction } from '../../../../src/widgets/fleet/fleet-state.ts'

const run = (...actions: FleetAction[]) =>
  actions.reduce((state, action) => reduceFleet(dockerHost, state, action), startFleet(dockerHost))
const names = (state: ReturnType<typeof run>) => state.rows.map(({ values }) => values['hostname'])
const table = (rows: Record<string, string>[], columns = ['hostname', 'address']) => ({
  columns,
  rows,
  problems: [],
})

test('a page starts with two hosts', () => {
  expect(names(run())).toEqual(['flatcar-01', 'flatcar-02'])
})

test('an edit of a cell makes its row anew and leaves the others the same objects', () => {
  const start = run()
  const next = reduceFleet(dockerHost, start, {
    type: 'cell',
    row: 2,
    column: 'hostname',
    raw: 'x',
  })
  expect(names(next)).toEqual(['flatcar-01', 'x'])
  expect(next.rows[0]).toBe(start.rows[0])
  expect(next.editing).toBe(cellKey(2, 'hostname'))
})

test('a new row goes on where the last one stops, with an id that no row has', () => {
  const state = run({ type: 'remove', row: 1 }, { type: 'add' }, { type: 'add' })
  expect(names(state)).toEqual(['flatcar-02', 'flatcar-03', 'flatcar-04'])
  expect(new Set(state.rows.map(({ id }) => id)).size).toBe(3)
})

test('a pasted table takes the place of the old one, until that is brought back', () => {
  const pasted = table([{ hostname: 'a', address: '' }], ['hostname', 'address', 'gateway'])
  const state = run({ type: 'table', table: pasted })
  expect([names(state), state.columns]).toEqual([['a'], ['hostname', 'address', 'gateway']])
  const before = reduceFleet(dockerHost, state, { type: 'restore' })
  expect([names(before), before.columns, before.replaced]).toEqual([
    ['flatcar-01', 'flatcar-02'],
    ['hostname', 'address'],
    undefined,
  ])
})

test('a block pasted into a row goes over it and those below, and adds rows as it needs', () => {
  const block = table([{ hostname: 'a' }, { hostname: 'b' }], ['hostname'])
  const state = run({ type: 'table', table: block, from: 1 })
  expect(names(state)).toEqual(['flatcar-01', 'a', 'b'])
  expect(state.rows[1]?.values['address']).toBe('192.168.10.21/24')
})

test('a column that goes takes its answers along', () => {
  const wide = table([{ hostname: 'a', gateway: '10.0.0.1' }], ['hostname', 'gateway'])
  const state = run({ type: 'table', table: wide }, { type: 'drop-column', column: 'gateway' })
  expect([state.columns, state.rows[0]?.values]).toEqual([['hostname'], { hostname: 'a' }])
})

test('a reset of the form leaves the table alone, and can be undone', () => {
  const edited = run({ type: 'edit', input: 'dns', raw: 'x' }, { type: 'add' }, { type: 'reset' })
  expect([edited.values['dns'], edited.rows.length]).toEqual(['192.168.10.1', 3])
  expect(reduceFleet(dockerHost, edited, { type: 'undo' }).values['dns']).toBe('x')
})
