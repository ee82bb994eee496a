import { describe, expect, test } from 'vitest'
import { deriveLoop } from '../../../../src/deploy/fleet/derive-loop.ts'
import { expandLoop } from '../../../../src/deploy/shells/expand-loop.ts'
import { nastyText } from '../../../support/nasty.ts'
import { seededRandom } from '../../../support/random.ts'

const SEED = 20261128
const COUNT = 500
const round = (name: string, ...args: string[]) => ({
  name,
  commands: [{ program: 'ovftool', args }],
})

describe('deriveLoop', () => {
  test('keeps what is equal, finds names inside texts, and shares equal columns', () => {
    const loop = deriveLoop([
      round('a', '--name=a', 'dir/a/a.vmx', '--x:data=one', '--y:data=two', '--z=one', '--on'),
      round('b', '--name=b', 'dir/b/b.vmx', '--x:data=uno', '--y:data=due', '--z=uno', '--on'),
    ])
    expect(loop).toEqual({
      columns: ['name', 'data', 'dataA'],
      rows: [
        ['a', 'one', 'two'],
        ['b', 'uno', 'due'],
      ],
      body: [
        {
          program: 'ovftool',
          args: [
            ['--name=', { column: 0 }],
            ['dir/', { column: 0 }, '/', { column: 0 }, '.vmx'],
            ['--x:data=', { column: 1 }],
            ['--y:data=', { column: 2 }],
            ['--z=', { column: 1 }],
            ['--on'],
          ],
        },
      ],
    })
  })

  test.each([
    ['no rounds', []],
    ['rounds without commands', [{ name: 'a', commands: [] }]],
    ['another number of arguments', [round('a', 'x'), round('b', 'x', 'y')]],
    [
      'another program',
      [round('a', 'x'), { name: 'b', commands: [{ program: 'govc', args: ['x'] }] }],
    ],
  ])('has no loop for %s', (_, rounds) => {
    expect(deriveLoop(rounds)).toBeUndefined()
  })

  test(`a loop runs what it was derived from: ${COUNT} tables of nasty texts (seed ${SEED})`, () => {
    const random = seededRandom(SEED)
    const text = () => nastyText(random, false)
    const pick = (...from: string[]) => from[Math.floor(random() * from.length)] ?? ''
    for (let turn = 0; turn < COUNT; turn += 1) {
      const [same, option] = [text(), pick('--name=', '-e=a.b=', '', '=')]
      const rounds = Array.from({ length: 3 }, () => {
        const name = pick('', 'a', 'web', '=', text())
        return round(name, same, option + text(), `x${name}y${name}`, option + name, pick('p', 'q'))
      })
      const loop = deriveLoop(rounds)
      expect(loop && expandLoop(loop)).toEqual(rounds)
    }
  })
})
