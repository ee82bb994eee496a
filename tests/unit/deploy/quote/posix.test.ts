import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { quotePosix } from '../../../../src/deploy/quote/posix.ts'
import { seededRandom } from '../../../support/random.ts'

const shells = ['sh', 'bash', 'dash'].filter(
  (shell) => spawnSync(shell, ['-c', 'exit 0']).status === 0,
)
const SEED = 20250322
const NASTY = [
  ...'\'"`$!\\*?[]{}()<>|&;#~=%@,:. \t\n-/+^',
  '$(id)',
  '${HOME}',
  '`id`',
  '!!',
  "'\\''",
  '名',
  '💥',
  'a',
  'Z9',
  '--',
  '\\\n',
  '\u0001',
  '\u007f',
]

/** What the shell hands to a program when the quoted words stand in its input. */
function readBack(shell: string, args: string[]): string[] {
  const script = `printf '%s\\0' ${args.map(quotePosix).join(' ')}\n`
  return execFileSync(shell, { input: script, encoding: 'utf8' }).split('\0').slice(0, -1)
}

describe('quotePosix', () => {
  test.each([
    ['flatcar-01', 'flatcar-01'],
    ['--name=a@b%40c+d:e,f.g/h_i', '--name=a@b%40c+d:e,f.g/h_i'],
    ['', "''"],
    ['VM Network', "'VM Network'"],
    ["it's", `'it'\\''s'`],
    ['=ls', "'=ls'"],
    ['~', "'~'"],
    ['--name=$(reboot)', "'--name=$(reboot)'"],
    ['café', "'café'"],
  ])('writes %j as %s', (argument, quoted) => {
    expect(quotePosix(argument)).toBe(quoted)
  })

  test('refuses NUL, which no argument can hold', () => {
    expect(() => quotePosix('a\0b')).toThrow('NUL')
  })

  test('finds at least one shell to try', () => {
    expect(shells).toContain('sh')
  })

  test.each(shells)(`gives %s back what went in, for 2000 values of seed ${SEED}`, (shell) => {
    const random = seededRandom(SEED)
    const pick = () => NASTY[Math.floor(random() * NASTY.length)] ?? ''
    const values = Array.from({ length: 2000 }, () =>
      Array.from({ length: Math.floor(random() * 12) }, pick).join(''),
    )
    expect(readBack(shell, values)).toEqual(values)
  })
})
