import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/deploy/command.ts'
import { quotePosix } from '../../src/deploy/quote/posix.ts'
import { bash, sh } from '../../src/deploy/shells/posix.ts'
import { pwsh } from '../../src/deploy/shells/powershell.ts'
import type { Printed } from '../../src/deploy/shells/shell.ts'
import { followLoop, nastyLoop } from '../support/nasty-loop.ts'
import { nastyText } from '../support/nasty.ts'
import { findShells, need } from '../support/programs.ts'
import { seededRandom } from '../support/random.ts'
import { recordShell } from '../support/record-shell.ts'
import { scratchFolder } from '../support/scratch.ts'

const SEED = 20261127
const folder = scratchFolder()
const ovftool = (...args: string[]): Command => ({ program: 'ovftool', args })

/** Each real shell with what is printed for it. */
const real = (await findShells([['bash', '--norc'], ['zsh', '-f'], ['dash']])).map((found) => ({
  ...found,
  shell: found.title === 'dash' ? sh : bash,
}))
/** bash as a person pastes into it: only then does `!` recall old commands. */
const pasted = (await findShells([['bash', '--norc', '-i']])).map((found) => ({
  ...found,
  shell: bash,
}))

function textOf(printed: Printed): string {
  if (!printed.ok) throw new Error(printed.problem)
  return printed.text
}

describe.each([...real, ...pasted])('In $title', ({ words, shell }) => {
  test(`2000 nasty values arrive (seed ${SEED})`, async () => {
    const random = seededRandom(SEED)
    const commands = Array.from({ length: 200 }, () =>
      ovftool(
        ...Array.from({ length: 10 }, () => nastyText(random, false).replaceAll('fail-here', '')),
      ),
    )
    const script = `${textOf(shell.print(commands))}\n`
    const { calls, strays, output } = await recordShell(words, script, folder)
    expect(calls, output.slice(0, 500)).toEqual(commands.map(({ args }) => args))
    expect(strays).toEqual([])
  })

  test(`200 nasty loops run every row, and name those that fail (seed ${SEED})`, async () => {
    const random = seededRandom(SEED)
    const loops = Array.from({ length: 200 }, () => nastyLoop(random))
    const script = loops.map((loop) => `${textOf(shell.printLoop(loop))}\n`).join('')
    const { calls, strays, output } = await recordShell(words, script, folder)
    const meant = loops.map(followLoop)
    expect(calls, output.slice(0, 500)).toEqual(meant.flatMap((one) => one.calls))
    expect(strays).toEqual([])
    const failed = meant.filter((one) => one.failed.length > 0).map((one) => one.failed.join(', '))
    expect(failed.length).toBeGreaterThan(20)
    for (const names of failed) expect(output).toContain(`Failed: ${names}\n`)
  })

  test('a command that fails keeps the ones after it from running', async () => {
    const script = `${textOf(shell.print([ovftool('a'), ovftool('fail-here'), ovftool('c')]))}\n`
    const { calls, status } = await recordShell(words, script, folder)
    expect(calls).toEqual([['a'], ['fail-here']])
    expect(status).toBe(7)
  })

  test('a loop with a row that fails is a script that fails, and leaves a shell open', async () => {
    const loop = {
      columns: ['name'],
      rows: [['vm 1'], ['fail-here'], ['vm 3']],
      body: [{ program: 'ovftool', args: [[{ column: 0 }]] }],
    }
    const text = textOf(shell.printLoop(loop))
    const script = await recordShell(words, `${text}\n`, folder)
    expect(script.status).toBe(1)
    expect(script.output).toContain('Failed: fail-here\n')
    const pasted = await recordShell(words, `${text}\novftool still-there\n`, folder)
    expect(pasted.calls).toEqual([['vm 1'], ['fail-here'], ['vm 3'], ['still-there']])
  })
})

describe.each(real)('In $title', ({ words, shell }) => {
  test('the largest argument arrives whole; one byte more is refused here and by the kernel', async () => {
    const base64 = (length: number) =>
      'QUJD'
        .repeat(length / 4)
        .padEnd(length, '=')
        .slice(0, length)
    const [fits, tooLong] = [131_071, 131_072].map((size) => `--data=${base64(size - 7)}`)
    const recorded = await recordShell(
      words,
      `${textOf(bash.print([ovftool(fits ?? '')]))}\n`,
      folder,
    )
    expect(recorded.calls).toEqual([[fits]])
    expect(shell.print([ovftool(tooLong ?? '')])).toMatchObject({ ok: false })
    const forced = await recordShell(words, `ovftool ${quotePosix(tooLong ?? '')}\n`, folder)
    expect(forced.calls).toEqual([])
    expect(forced.output).toMatch(/argument list too long/i)
  })

  test('the most arguments arrive; what the kernel refuses was refused long before', async () => {
    const many = (count: number) =>
      ovftool(...Array.from({ length: count }, () => 'x'.repeat(131_000)))
    const force = ({ args }: Command) => recordShell(words, `ovftool ${args.join(' ')}\n`, folder)
    expect(bash.print([many(6)])).toMatchObject({ ok: true })
    expect((await force(many(6))).calls).toEqual([many(6).args])
    expect(bash.print([many(17)])).toMatchObject({ ok: false })
    expect((await force(many(17))).output).toMatch(/argument list too long/i)
  })

  test('a file with a shebang runs on its own', async () => {
    const file = join(folder, `${words.length}-${shell.id}.sh`)
    writeFileSync(file, shell.toFile(textOf(shell.print([ovftool("it's"), ovftool('b')]))))
    const { calls, status } = await recordShell(['sh', file], '', folder)
    expect(calls).toEqual([["it's"], ['b']])
    expect(status).toBe(0)
  })
})

describe('dash in a terminal', async () => {
  /**
   * `script` gives dash a terminal. It stands still when it has to write to a full terminal that wants
   * to be read, so what is pasted comes line by line.
   */
  const slowly = 'while IFS= read -r line; do printf "%s\\n" "$line"; sleep 0.01; done | "$@"'
  const terminal = [await need('script'), '-qec', `${await need('dash')} -i`, '/dev/null']
  const paste = (text: string) =>
    recordShell(['bash', '-c', slowly, 'paste', ...terminal], `${text}\nexit\n`, folder)
  const base64 = Buffer.from('{"ignition":{"version":"3.3.0"}}'.repeat(130)).toString('base64')
  const command = ovftool('--name=a b', `--data=${base64}`, '--last')

  test('gets a long base64 that is folded', async () => {
    expect((await paste(textOf(sh.print([command])))).calls).toEqual([command.args])
  })

  test('gets a folded one in each row of a loop', async () => {
    const loop = {
      columns: ['name', 'data'],
      rows: [
        ['vm-1', base64],
        ['vm-2', base64.slice(400)],
      ],
      body: [{ program: 'ovftool', args: [[{ column: 0 }], ['--data=', { column: 1 }], [base64]] }],
    }
    expect((await paste(textOf(sh.printLoop(loop)))).calls).toEqual(followLoop(loop).calls)
  })

  test('gets a line of 4095 bytes, and not one of 4096', async () => {
    const line = (length: number) => `ovftool ${'x'.repeat(length - 8)}`
    expect((await paste(line(4095))).calls).toEqual([['x'.repeat(4087)]])
    expect((await paste(line(4096))).calls).not.toEqual([['x'.repeat(4088)]])
  })

  test('does not get the same base64 on one line', async () => {
    expect((await paste(textOf(bash.print([command])))).calls).not.toEqual([command.args])
  })
})

const hasPwsh = spawnSync('pwsh', ['-NoProfile', '-Command', 'exit 0']).status === 0

// Debian has no PowerShell. The unit tests read its texts by the documented rules everywhere.
describe.runIf(hasPwsh)('In a real pwsh', () => {
  test(`nasty loops run every row, and name those that fail (seed ${SEED})`, async () => {
    const random = seededRandom(SEED)
    for (let turn = 0; turn < 50; turn++) {
      const loop = nastyLoop(random)
      const printed = pwsh.printLoop(loop)
      if (!printed.ok) continue
      const file = join(folder, 'loop.ps1')
      writeFileSync(file, pwsh.toFile(printed.text))
      const words = ['pwsh', '-NoProfile', '-File', file]
      const { calls, status, strays } = await recordShell(words, '', folder)
      const { calls: meant, failed } = followLoop(loop)
      expect(calls, printed.text).toEqual(meant)
      expect(status).toBe(failed.length > 0 ? 1 : 0)
      expect(strays).toEqual([])
    }
  })
})
