import { describe, expect, test, vi } from 'vitest'
import dockerHost from '../../../../recipes/docker-host/recipe.ts'
import { exampleRows, nextRow } from '../../../../src/cookbook/fleet/columns.ts'
import { evaluateFleet, isReady } from '../../../../src/cookbook/fleet/evaluate-fleet.ts'
import { createHostEvaluator } from '../../../../src/cookbook/fleet/host.ts'
import { evaluate } from '../../../../src/cookbook/evaluate.ts'
import { initialValues } from '../../../../src/cookbook/initial-values.ts'
import type { Values } from '../../../../src/cookbook/input.ts'

vi.mock('../../../../src/cookbook/evaluate.ts', { spy: true })

const shared = initialValues(dockerHost)
const row = (hostname: string, address: string, more: Values = {}): Values => ({
  hostname,
  address,
  ...more,
})
const good = [row('web-1', '192.168.10.31/24'), row('web-2', '192.168.10.32/24')]
const fleetOf = (rows: readonly Values[], answers: Values = {}) =>
  evaluateFleet(dockerHost, { ...shared, ...answers }, rows)

describe('checks across rows', () => {
  test.each<{ title: string; rows: Values[]; found: [number, string, string][] }>([
    { title: 'take hosts that differ', rows: good, found: [] },
    {
      title: 'find a host name in other letters',
      rows: [...good, row('WEB-1', '192.168.10.33/24')],
      found: [[3, 'hostname', 'error']],
    },
    {
      title: 'find an address that is there twice',
      rows: [...good, row('web-3', '192.168.10.31/24')],
      found: [[3, 'address', 'error']],
    },
    {
      title: 'find machine names that make the same files',
      rows: [
        row('a', '192.168.10.31/24', { 'deploy.name': 'x y' }),
        row('b', '192.168.10.32/24', { 'deploy.name': 'x-Y' }),
      ],
      found: [[2, 'deploy.name', 'error']],
    },
    {
      title: 'warn of another prefix length',
      rows: [...good, row('web-3', '192.168.10.33/25')],
      found: [[3, 'address', 'warning']],
    },
    {
      title: 'find the gateway of another row',
      rows: [row('a', '192.168.10.1/24', { gateway: '192.168.10.2' }), ...good],
      found: [[1, 'address', 'error']],
    },
    {
      title: 'do not compare what is not there yet',
      rows: [row('', ''), row('', '')],
      found: [
        [1, 'hostname', 'error'],
        [1, 'address', 'error'],
        [2, 'hostname', 'error'],
        [2, 'address', 'error'],
      ],
    },
  ])('$title', ({ rows, found }) => {
    const { rowProblems } = fleetOf(rows)
    expect(rowProblems.map(({ row: at, input, severity }) => [at, input, severity])).toEqual(found)
  })

  test('say of host names that differ in capital letters that they are the same', () => {
    const { rowProblems } = fleetOf([...good, row('WEB-1', '192.168.10.33/24')])
    expect(rowProblems.map(({ problem }) => problem)).toEqual(['Row 1 has the same host name.'])
  })

  test('leave it to the recipe to say that a host is its own gateway', () => {
    const { rowProblems } = fleetOf([...good, row('web-3', '192.168.10.1/24')])
    expect(rowProblems.map(({ row: at, input, problem }) => [at, input, problem])).toEqual([
      [3, 'gateway', 'The gateway is the host itself.'],
    ])
  })

  test('find an IPv6 address in another spelling', () => {
    const answers = { gateway: '2001:db8::1', dns: '2001:db8::1' }
    const { rowProblems } = fleetOf(
      [row('a', '2001:db8::a0/64'), row('b', '2001:DB8:0::A0/64')],
      answers,
    )
    expect(rowProblems).toEqual([
      expect.objectContaining({ row: 2, input: 'address', problem: 'Row 1 has the same address.' }),
    ])
  })
})

describe('a fleet', () => {
  test('tells a problem of an answer for all hosts once', () => {
    const { problems, rowProblems } = fleetOf(good, { 'deploy.host': '' })
    expect(problems.map(({ input }) => input)).toContain('deploy.host')
    expect(rowProblems).toEqual([])
  })

  test('tells with the row what is wrong in one of them only', () => {
    const fleet = fleetOf([...good, row('web-3', '10.0.0.3/24')])
    expect(fleet.rowProblems.map(({ row: at, input }) => [at, input])).toEqual([
      [3, 'gateway'],
      [3, 'address'],
    ])
    expect(isReady(fleet)).toBe(false)
    expect(isReady(fleetOf(good))).toBe(true)
  })

  test('says each finding once, with its rows', () => {
    const { findings } = fleetOf(good)
    expect(findings.length).toBeGreaterThan(0)
    for (const { rows } of findings) expect(rows).toEqual([1, 2])
  })

  test('takes the shared answer for an empty cell of a further column, never for a name', () => {
    const [one, other] = fleetOf(
      [row('a', '', { 'deploy.memory': '' }), row('', '', { 'deploy.memory': '2048' })],
      { 'deploy.memory': '1024', 'deploy.name': 'all' },
    ).hosts
    expect(one?.values).toMatchObject({
      hostname: 'a',
      address: '',
      'deploy.memory': '1024',
      'deploy.name': '',
    })
    expect(other?.values).toMatchObject({ hostname: '', 'deploy.memory': '2048' })
  })

  test('is that of the recipe for each host', () => {
    const { hosts } = fleetOf(good)
    expect(hosts[1]?.evaluation).toEqual(
      evaluate(dockerHost, { ...shared, ...good[1], 'deploy.name': '' }),
    )
  })

  test('evaluates the edited row only, and all rows after an edit of a shared answer', () => {
    const hostOf = createHostEvaluator(dockerHost)
    const count = (answers: Values, rows: readonly Values[]) => {
      vi.mocked(evaluate).mockClear()
      evaluateFleet(dockerHost, answers, rows, hostOf)
      return vi.mocked(evaluate).mock.calls.length
    }
    const rows = [...good, row('web-3', '192.168.10.33/24')]
    expect(count(shared, rows)).toBe(3)
    expect(count(shared, rows)).toBe(0)
    expect(count(shared, rows.with(1, row('new', '192.168.10.40/24')))).toBe(1)
    expect(count({ ...shared, 'deploy.datastore': 'other' }, rows)).toBe(3)
  })
})

test('the example rows are a series that can be deployed', () => {
  const rows = exampleRows(dockerHost)
  expect(rows).toEqual([
    row('flatcar-01', '192.168.10.20/24'),
    row('flatcar-02', '192.168.10.21/24'),
  ])
  expect(isReady(fleetOf(rows))).toBe(true)
})

test.each([
  ['web-9', '10.0.0.9/24', 'web-10', '10.0.0.10/24'],
  ['web-099', '10.0.0.99/8', 'web-100', '10.0.0.100/8'],
  ['db', '2001:db8::a/64', 'db', '2001:db8::a/64'],
])('the row after %s, %s is %s, %s', (name, address, nextName, nextAddress) => {
  const next = nextRow(dockerHost, row(name, address, { 'deploy.memory': '4096' }))
  expect(next).toEqual(row(nextName, nextAddress, { 'deploy.memory': '4096' }))
})
