import { expect, test } from 'vitest'
import { expandLoop } from '../../../../src/deploy/shells/expand-loop.ts'

const body = [{ program: 'ovftool', args: [['--name=', { column: 0 }, '!'], ['-x'], []] }]

test('fills each row into the commands and names it by its first column', () => {
  const rounds = expandLoop({ columns: ['name', 'ip'], rows: [['a', '1']], body })
  expect(rounds).toEqual([
    { name: 'a', commands: [{ program: 'ovftool', args: ['--name=a!', '-x', ''] }] },
  ])
})

test.each([
  ['a column that cannot name a variable', { columns: ['a b'], rows: [] }],
  ['two columns that differ by capital letters', { columns: ['name', 'Name'], rows: [] }],
  ['no column', { columns: [], rows: [] }],
  ['a short row', { columns: ['a', 'b'], rows: [['1']] }],
  ['a long row', { columns: ['a'], rows: [['1', '2']] }],
  ['a line break in a field', { columns: ['a'], rows: [['1\n2']] }],
  ['no command', { columns: ['a'], rows: [], body: [] }],
  [
    'a column that is not there',
    { columns: ['a'], rows: [['1']], body: [{ program: 'x', args: [[{ column: 1 }]] }] },
  ],
])('throws for %s', (_, loop) => {
  expect(() => expandLoop({ body, ...loop })).toThrow(
    expect.objectContaining({ name: 'DeployError' }),
  )
})
