import { describe, expect, test } from 'vitest'
import { cmd } from '../../../../src/deploy/shells/cmd.ts'
import type { Printed } from '../../../../src/deploy/shells/shell.ts'
import { fails, followLoop, nastyLoop } from '../../../support/nasty-loop.ts'
import { nastyText } from '../../../support/nasty.ts'
import { seededRandom } from '../../../support/random.ts'
import { runCmd } from '../../../support/shells/cmd.ts'

const SEED = 20261129
const variables = { PATH: 'C:\\Windows', failed: 'from before' }
const ovftool = (...args: string[]) => ({ program: 'ovftool', args })

function textOf(printed: Printed): string {
  if (!printed.ok) throw new Error(printed.problem)
  return printed.text
}

/** Every other command is too long for one line, and so written in the other way. */
const long = (turn: number) => (turn % 2 === 0 ? [] : ['-'.padEnd(80, 'x')])

test('a short command is one line, a long one an argument a line; && stands between', () => {
  const long = '-'.padEnd(80, 'x')
  const text = textOf(cmd.print([ovftool('--name=a b', long), ovftool('C:\\a b\\')]))
  expect(text).toBe(`ovftool ^\n  "--name=a b" ^\n  ${long} ^\n  && ovftool "C:\\a b\\\\"`)
})

describe.each([{ batch: true }, { batch: false }])(
  'Where batch is $batch, cmd.exe',
  ({ batch }) => {
    test(`gets 2000 nasty values as they are, or they are refused (seed ${SEED})`, () => {
      const random = seededRandom(SEED)
      let arrived = 0
      for (let turn = 0; turn < 2000; turn++) {
        const command = ovftool(nastyText(random, false), '--next', ...long(turn))
        const printed = cmd.print([command])
        if (!printed.ok) continue
        const text = batch ? cmd.toFile(printed.text) : printed.text
        expect(runCmd(text, { batch, variables }).calls, text).toEqual([command.args])
        arrived++
      }
      expect(arrived).toBeGreaterThan(300)
    })

    test(`runs 200 nasty loops, or they are refused (seed ${SEED})`, () => {
      const random = seededRandom(SEED)
      const seen = { arrived: 0, failed: 0 }
      for (let turn = 0; turn < 200; turn++) {
        const loop = nastyLoop(random, (text) => cmd.print([ovftool(text)]).ok)
        const printed = cmd.printLoop(loop)
        if (!printed.ok) continue
        const { calls, failed } = followLoop(loop)
        const run = runCmd(printed.text, { batch, variables, fails })
        expect(run.calls, printed.text).toEqual(calls)
        expect(run.echoed.map((line) => line.replace(/^Failed: "?/, '').replace(/"$/, ''))).toEqual(
          failed.map((name) => name.replace(/(\\*)$/, '$1$1')),
        )
        expect(run.status).toBe(failed.length > 0 ? 1 : 0)
        seen.arrived++
        if (failed.length > 0) seen.failed++
      }
      expect(seen.arrived).toBeGreaterThan(100)
      expect(seen.failed).toBeGreaterThan(10)
    })

    test('stops at the first command that fails', () => {
      const text = textOf(cmd.print([ovftool('a'), ovftool('fail-here'), ovftool('c')]))
      const { calls, status } = runCmd(text, { batch, fails })
      expect(calls).toEqual([['a'], ['fail-here']])
      expect(status).toBe(1)
    })

    test('sets a variable with a closing backslash', () => {
      const text = textOf(cmd.printVariable('GOVC_URL', 'C:\\a b\\'))
      expect(runCmd(text, { batch }).variables['GOVC_URL']).toBe('C:\\a b\\')
    })

    test.each([
      ['a percent sign', 'ovftool "a%PATH%b"'],
      ['an ampersand outside quotes', 'ovftool a&b'],
      ['quotes that are not escaped', 'ovftool "a"b c"'],
      ['a backslash before the closing quote', 'ovftool "a b\\" next'],
      ['a caret outside quotes', 'ovftool a^b'],
      ['a caret that takes a quote', 'ovftool ^\n"a&b"'],
    ])('in the reader of the tests finds out %s', (_, text) => {
      const meant = text.replaceAll(/^ovftool (\^\n)?"?|"$/g, '')
      expect(runCmd(text, { batch, variables }).calls).not.toEqual([[meant]])
    })
  },
)

test('a file has CRLF and does not repeat its commands', () => {
  expect(cmd.toFile('a ^\n  b')).toBe('@echo off\r\na ^\r\n  b\r\n')
})

test.each([
  ['%40', '%', 'leave the user name empty'],
  ['a"b', '"', 'PowerShell'],
  ['é', 'é (U+00E9)', 'in a file'],
])('refuses %j, names the character and the way out', (argument, name, fix) => {
  const refusal = cmd.print([ovftool(argument)])
  expect(refusal).toMatchObject({ ok: false, fix: expect.stringContaining(fix) as string })
  expect(refusal.ok || refusal.problem).toContain(`character ${name} `)
  const loop = { columns: ['name'], rows: [[argument]], body: [{ program: 'ovftool', args: [] }] }
  expect(cmd.printLoop(loop)).toEqual(refusal)
  expect(cmd.printVariable('X', argument)).toEqual(refusal)
})

test('refuses a variable that is set to nothing', () => {
  expect(cmd.printVariable('X', '')).toMatchObject({ ok: false })
})
