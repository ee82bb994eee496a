import { expect, test } from 'vitest'
import { runButane } from '../../../src/cli/butane.ts'
import { runCase } from '../../support/butane-case.ts'

const input = new TextEncoder().encode('variant: flatcar\nversion: 1.1.0\n')
const run = (...args: string[]) => runCase(args, input, '', runButane)

const USAGE = run('--help').stdout
const NOTE = 'Flag --input has been deprecated, specify filename directly on command line\n'

test.each([
  [['--bogus'], `${USAGE}unknown flag: --bogus\n`],
  [['-zq'], `${USAGE}unknown shorthand flag: 'z' in -zq\n`],
  [['--output'], `${USAGE}flag needs an argument: --output\n`],
  [['--input=x', '--bogus'], `${NOTE}${USAGE}unknown flag: --bogus\n`],
  [['a', 'b'], USAGE],
  [['--input', 'x', 'y'], `${NOTE}${USAGE}`],
])('%j shows the usage, and what is wrong in the last line', (args, stderr) => {
  expect(USAGE).toMatch(/^Usage: kindling butane /)
  expect(run(...args)).toEqual({ rc: 2, stdout: '', stderr })
})
