import { expect, test } from 'vitest'
import { flagLabel, manual } from '../../../src/cli/manual.ts'
import { runButane } from '../../../src/cli/butane.ts'
import { runCheck } from '../../../src/cli/check.ts'
import { runFacts } from '../../../src/cli/facts.ts'
import { runValidate } from '../../../src/cli/validate.ts'
import { GOOD_FOR } from '../../../src/facts/aging.ts'
import type { Io } from '../../../src/cli/io.ts'

const commands = new Map<string, (args: readonly string[], io: Io) => number>([
  ['butane', runButane],
  ['check', runCheck],
  ['validate', runValidate],
  ['facts', (args, io) => runFacts(args, io, '2026-12-01')],
])

function usageOf(name: string): string {
  let usage = ''
  const io = { writeStdout: (text: string) => (usage += text) } as unknown as Io
  commands.get(name)?.(['--help'], io)
  return usage
}

test('the manual has every command', () => {
  expect(manual.map(({ name }) => name)).toEqual([...commands.keys()])
})

test.each(manual)(
  'the manual of kindling $name says what its usage says',
  ({ name, synopsis, flags }) => {
    const usage = usageOf(name)
    expect(usage).toContain(`Usage: ${synopsis}\n`)
    for (const flag of flags) {
      expect(usage).toContain(`--${flag.name}`)
      expect(usage).toContain(flag.help)
    }
  },
)

test('the manual of kindling facts names the days that the check allows', () => {
  const exits = manual.find(({ name }) => name === 'facts')?.exits.map(([, meaning]) => meaning)
  expect(exits?.[1]).toContain(`more than ${GOOD_FOR} days ago`)
})

test.each([
  [{ name: 'pretty', short: 'p', help: '' }, '-p, --pretty'],
  [{ name: 'raw-errors', help: '' }, '--raw-errors'],
  [{ name: 'output', short: 'o', value: 'string', help: '' } as const, '-o, --output string'],
  [{ name: 'color', value: 'string', bare: 'always', help: '' } as const, '--color[=string]'],
])('a flag is listed as %#', (flag, label) => {
  expect(flagLabel(flag)).toBe(label)
})
