import { describe, expect, test } from 'vitest'
import { findShell } from '../../../../src/deploy/shells/index.ts'
import type { Printed } from '../../../../src/deploy/shells/shell.ts'
import { fails, followLoop, nastyLoop } from '../../../support/nasty-loop.ts'
import { nastyText } from '../../../support/nasty.ts'
import { seededRandom } from '../../../support/random.ts'
import { runPowerShell } from '../../../support/shells/powershell.ts'

const SEED = 20261128
const pwsh = findShell('pwsh')
const powershell = findShell('powershell')
const ovftool = (...args: string[]) => ({ program: 'ovftool', args })

function textOf(printed: Printed): string {
  if (!printed.ok) throw new Error(printed.problem)
  return printed.text
}

/** Every other command is too long for one line, and so written in the other way. */
const long = (turn: number) => (turn % 2 === 0 ? [] : ['-'.padEnd(80, 'x')])

test('a short command is one line, a long one an array and a call, without a backtick', () => {
  expect(textOf(pwsh.print([ovftool('it’s')]))).toBe("& ovftool 'it’’s'")
  const long = '-'.padEnd(80, 'x')
  expect(textOf(pwsh.print([ovftool('--name=a b', long)]))).toBe(
    `$arguments = @(\n  '--name=a b'\n  '${long}'\n)\n& ovftool @arguments`,
  )
})

test('a program that is a path is quoted', () => {
  const text = textOf(pwsh.print([{ program: 'C:\\OVF Tool\\ovftool.exe', args: [] }]))
  expect(text).toBe("& 'C:\\OVF Tool\\ovftool.exe'")
})

test('Windows PowerShell calls the program where a cmdlet has its name as an alias', () => {
  const curl = { program: 'curl', args: ['-fLO', 'https://a.example.net/b'] }
  expect(textOf(powershell.print([curl]))).toMatch(/^& curl\.exe /)
  expect(textOf(pwsh.print([curl]))).toMatch(/^& curl /)
  expect(textOf(powershell.print([{ program: 'gpg', args: [] }]))).toBe('& gpg')
  const loop = { columns: ['a'], rows: [['1'], ['2']], body: [{ program: 'curl', args: [['x']] }] }
  expect(textOf(powershell.printLoop(loop))).toContain('& curl.exe ')
  expect(textOf(pwsh.printLoop(loop))).not.toContain('curl.exe')
})

describe.each([
  { shell: pwsh, version: 7.4, share: 0.9 },
  { shell: powershell, version: 5.1, share: 0.5 },
])('The text for $shell.label', ({ shell, version, share }) => {
  test(`carries 2000 nasty values or refuses them (seed ${SEED})`, () => {
    const random = seededRandom(SEED)
    let arrived = 0
    for (let turn = 0; turn < 2000; turn++) {
      const command = ovftool(nastyText(random, false), '--next', ...long(turn))
      const printed = shell.print([command])
      if (!printed.ok) continue
      const run = runPowerShell(printed.text, { version })
      expect(run.calls, printed.text).toEqual([command.args])
      expect(run.unixCalls()).toEqual([command.args])
      arrived++
    }
    expect(arrived / 2000).toBeGreaterThan(share)
  })

  test(`carries 200 nasty loops or refuses them (seed ${SEED})`, () => {
    const random = seededRandom(SEED)
    const seen = { arrived: 0, failed: 0 }
    for (let turn = 0; turn < 200; turn++) {
      const loop = nastyLoop(random, (text) => shell.print([ovftool(`x${text}`)]).ok)
      const printed = shell.printLoop(loop)
      if (!printed.ok) continue
      const { calls, failed } = followLoop(loop)
      const run = runPowerShell(printed.text, { version, fails })
      expect(run.calls, printed.text).toEqual(calls)
      expect(run.unixCalls()).toEqual(calls)
      expect(run.thrown).toBe(failed.length > 0 ? `Failed: ${failed.join(', ')}` : undefined)
      seen.arrived++
      if (failed.length > 0) seen.failed++
    }
    expect(seen.arrived).toBeGreaterThan(100)
    expect(seen.failed).toBeGreaterThan(10)
  })

  test('stops at the first command that fails', () => {
    const text = textOf(shell.print([ovftool('a'), ovftool('fail-here'), ovftool('c')]))
    const { calls, thrown } = runPowerShell(text, { version, fails })
    expect(calls).toEqual([['a'], ['fail-here']])
    expect(thrown).toBe('ovftool failed')
  })

  test('is one statement when there are several commands, so that a pasted one can stop', () => {
    const text = textOf(shell.print([ovftool('a'), ovftool('b')]))
    expect(text).toMatch(/^& \{\n( {2}.*\n)+\}$/)
  })

  test('fails as a file when its command failed', () => {
    const file = shell.toFile(textOf(shell.print([ovftool('fail-here')])))
    expect(file).toMatch(/^\ufeff/)
    expect(runPowerShell(file, { version, fails }).exit).toBe(1)
    expect(runPowerShell(file, { version }).exit).toBeUndefined()
  })

  test('sets a variable, but not to nothing', () => {
    const { variables } = runPowerShell(textOf(shell.printVariable('GOVC_USERNAME', "a'$b")), {
      version,
    })
    expect(variables['env:govc_username']).toBe("a'$b")
    expect(shell.printVariable('X', '')).toMatchObject({ ok: false })
  })

  test.each(['a b', '1a', 'a;b', ''])('throws for a variable called %j', (name) => {
    expect(() => shell.printVariable(name, 'x')).toThrow('variable')
  })

  test('throws for a control character', () => {
    expect(() => shell.print([ovftool('a\nb')])).toThrow('control character')
  })
})

test('Windows PowerShell refuses what it would mangle and names the way out', () => {
  expect(powershell.print([ovftool('a"b')])).toEqual({
    ok: false,
    problem: 'In Windows PowerShell 5.1 double quotes are lost: a"b.',
    fix: 'Use PowerShell 7.3 or newer, or deliver the values in a file.',
  })
})

test('PowerShell before 7.3 runs nothing of a text that it would mangle', () => {
  const text = textOf(pwsh.print([ovftool('a"b')]))
  const old = runPowerShell(text, { version: 7.2 })
  expect(old.calls).toEqual([])
  expect(old.thrown).toContain('7.3')
  expect(runPowerShell(text, { version: 7.3 }).calls).toEqual([['a"b']])
})

test('PowerShell 7.3 that was set to the old way of passing is set right', () => {
  const text = `$PSNativeCommandArgumentPassing = 'Legacy'\n${textOf(pwsh.print([ovftool('a"b')]))}`
  expect(runPowerShell(text, { version: 7.4 }).calls).toEqual([['a"b']])
})

describe('The reader of the tests finds out', () => {
  test.each([
    ['a curly quote that is not doubled', "& ovftool '--name=a\u2019; exit 3 #'"],
    ['a single quote that is not doubled', "& ovftool '--name=it's'"],
    ['a word with a dot after a dash', '& ovftool --config=path.to'],
    ['a variable in double quotes', '& ovftool "--name=$HOME"'],
    ['a backtick in double quotes', '& ovftool "--name=a`nb"'],
    ['double quotes in 5.1', `& ovftool '--name=a"b'`],
    ['a closing backslash in 5.1', "& ovftool 'a b\\' next"],
    ['an empty argument in 5.1', "& ovftool '' next"],
    ['a quoted --%', "& ovftool '--%' next"],
  ])('%s', (_, text) => {
    const meant = [/'(.*)'|"(.*)"|(--\S+)/.exec(text.slice(10))?.slice(1).join('')]
    const read = () => runPowerShell(text, { version: 5.1 }).calls
    let calls: string[][] | string
    try {
      calls = read()
    } catch (error) {
      calls = String(error)
    }
    expect(calls).not.toEqual([text.endsWith(' next') ? [...meant, 'next'] : meant])
  })

  test('wildcards in a splatted array on Linux', () => {
    const run = runPowerShell("$a = @(\n  '*'\n)\n& ovftool @a", { version: 7.4 })
    expect(run.calls).toEqual([['*']])
    expect(run.unixCalls).toThrow('look for files')
    expect(runPowerShell("& ovftool '*'", { version: 7.4 }).unixCalls()).toEqual([['*']])
  })
})
