import { describe, expect, test } from 'vitest'
import type { ShellId } from '../../../../src/deploy/shells/shell.ts'
import { findShell } from '../../../../src/deploy/shells/index.ts'
import { findTooLong, measure } from '../../../../src/deploy/shells/measure.ts'

const command = (...args: string[]) => ({ program: 'ovftool', args })
const used = (id: ShellId, args: string[]) =>
  Object.fromEntries(
    measure(command(...args), findShell(id)).map((usage) => [usage.limit.measure, usage.used]),
  )

describe('measure', () => {
  test.each<[ShellId, string[], Record<string, number>]>([
    ['bash', ['abc', 'é'], { 'argument-bytes': 7, 'arguments-bytes': 8 + 4 + 3 }],
    ['bash', ['ééééé'], { 'argument-bytes': 10, 'arguments-bytes': 8 + 11 }],
    [
      'sh',
      ['é é'],
      { 'argument-bytes': 7, 'arguments-bytes': 8 + 6, 'line-bytes': 'ovftool '.length + 7 },
    ],
    // A blank, two quotes and the argument; MAX_PATH and its quotes stand for the program.
    ['pwsh', ['abc', 'a"b'], { 'command-line-units': 262 + 6 + 7 }],
    ['powershell', ['é'], { 'command-line-units': 262 + 4 }],
    ['cmd', ['abc'], { 'text-units': 'ovftool abc'.length, 'command-line-units': 268 }],
  ])('in %s takes the size of %j', (id, args, sizes) => {
    expect(used(id, args)).toEqual(sizes)
  })

  test('takes the size of what a shell would refuse, too', () => {
    expect(used('cmd', ['é%'])['text-units']).toBe('ovftool "é%"'.length)
  })
})

/** The longest argument that still passes, what it is too long for, and words of the refusal. */
const edges: [ShellId, number, string][] = [
  ['bash', 131_071, 'It needs 131,072 bytes, but one argument of a Linux program holds 131,071'],
  ['sh', 4095 - 2, 'It needs 4,096 bytes, but one line'],
  ['pwsh', 32_766 - 262 - 3, 'It needs 32,767 characters, but the command line of a Windows'],
  ['powershell', 32_766 - 262 - 3, 'It needs 32,767 characters'],
  ['cmd', 8191 - 'ovftool ^\n  '.length, 'It needs 8,192 characters, but one command of cmd.exe'],
]

describe.each(edges)('In %s', (id, length, words) => {
  const shell = findShell(id)

  test(`an argument of ${length} characters is printed and one more is refused`, () => {
    // A full stop, so that it is not folded as base64.
    const [fits, tooLong] = [length, length + 1].map((size) => command('.'.padEnd(size, 'x')))
    expect(shell.print(fits ? [fits] : [])).toMatchObject({ ok: true })
    expect(shell.print(tooLong ? [tooLong] : [])).toMatchObject({
      ok: false,
      problem: expect.stringContaining(words) as string,
      fix: expect.stringContaining('in a file') as string,
    })
  })

  test('a loop is refused for its longest row', () => {
    const rows = ['a', '.'.padEnd(length + 1, 'x')].map((field) => [field])
    const body = [{ program: 'ovftool', args: [[{ column: 0 }]] }]
    expect(shell.printLoop({ columns: ['name'], rows, body })).toMatchObject({ ok: false })
  })
})

test('commands of cmd.exe that continue one another are measured together', () => {
  const half = command('x'.repeat(4100))
  expect(findTooLong(findShell('cmd'), [half])).toBeUndefined()
  expect(findTooLong(findShell('cmd'), [half, half])?.problem).toContain('cmd.exe')
})

test('all arguments together have a limit in bash', () => {
  const args = (count: number) =>
    command(...Array.from({ length: count }, () => 'x'.repeat(131_000)))
  expect(findTooLong(findShell('bash'), [args(7)])).toBeUndefined()
  expect(findTooLong(findShell('bash'), [args(8)])?.problem).toContain('all arguments')
})
