import { describe, expect, test } from 'vitest'
import dockerHost from '../../../../recipes/docker-host/recipe.ts'
import { columnInputs } from '../../../../src/cookbook/fleet/columns.ts'
import { readHosts } from '../../../../src/cookbook/fleet/read-hosts.ts'

const columns = ['hostname', 'address']
const read = (text: string) => readHosts(text, columns, columnInputs(dockerHost))
const row = (hostname: string, address: string, more = {}) => ({ hostname, address, ...more })

describe('readHosts', () => {
  test.each([
    ['without headings', 'web-1,192.168.10.31/24', columns, [row('web-1', '192.168.10.31/24')]],
    [
      'with headings by key',
      'HOSTNAME,address\nweb-1,10.0.0.1/8',
      columns,
      [row('web-1', '10.0.0.1/8')],
    ],
    [
      'with headings by label, in another order',
      'address;Host Name\n10.0.0.1/8;web-1',
      columns,
      [row('web-1', '10.0.0.1/8')],
    ],
    [
      'with further columns',
      'Host name,Address,Memory in MiB,deploy.cpus\nweb-1,10.0.0.1/8,4096,2',
      [...columns, 'deploy.memory', 'deploy.cpus'],
      [row('web-1', '10.0.0.1/8', { 'deploy.memory': '4096', 'deploy.cpus': '2' })],
    ],
    [
      'of a host that is called like a column',
      'address,10.0.0.1/8',
      columns,
      [row('address', '10.0.0.1/8')],
    ],
    ['with too few fields', 'web-1', columns, [row('web-1', '')]],
    ['with headings only', 'hostname,address', columns, []],
  ])('reads a table %s', (_, text, expected, rows) => {
    expect(read(text)).toEqual({ columns: expected, rows, problems: [] })
  })

  test('keeps what is too much in the last cell, and says in which line', () => {
    const { rows, problems } = read('web-1,10.0.0.1/8\nweb-2,10.0.0.2/8,x,y')
    expect(rows[1]).toEqual(row('web-2', '10.0.0.2/8,x,y'))
    expect(problems).toEqual([expect.objectContaining({ line: 2 })])
  })

  test('leaves out a column that names nothing or is there twice, and says so', () => {
    const { rows, problems } = read('Host name,rack,address,hostname\nweb-1,r1,10.0.0.1/8,other')
    expect(rows).toEqual([row('web-1', '10.0.0.1/8')])
    expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
      [1, '“rack” names no question of the form, so its column was left out.'],
      [1, '“hostname” is there twice; the later column was left out.'],
    ])
  })

  test('has no column for what all hosts share: the target and the shell', () => {
    expect(read('hostname,deploy.target\nweb-1,govc').problems).toHaveLength(1)
  })
})
