/** `kindling facts`: what is held to be true of other people's releases, and whether it is fresh. */
import { tellAskedFor } from './asked-for.ts'
import { agingFacts, daysBetween, GOOD_FOR, isDay, outdatedFacts } from '../facts/aging.ts'
import type { AgingFact } from '../facts/aging.ts'
import { describeFlags, parseFlags } from './flags.ts'
import type { Flag } from './flags.ts'
import type { Io } from './io.ts'

export const FACTS_FLAGS: readonly Flag[] = [
  { name: 'check', help: `fail when a fact was checked more than ${GOOD_FOR} days ago` },
  { name: 'today', value: 'string', help: 'the day to count from, YYYY-MM-DD' },
  { name: 'help', short: 'h', help: 'show usage and exit' },
]

const USAGE = `Usage: kindling facts [options]
Print what Kindling holds to be true of releases, from where, and since when.
Options:
${describeFlags(FACTS_FLAGS)}`

/**
 * Runs the command.
 *
 * @param today the day it is, YYYY-MM-DD; `--today` has precedence
 * @returns the exit status: 0 fine, 1 with `--check` when a fact is too old, 2 wrong usage
 */
export function runFacts(
  args: readonly string[],
  io: Pick<Io, 'writeStdout' | 'writeStderr'>,
  today: string,
  facts: readonly AgingFact[] = agingFacts,
): number {
  const parsed = parseFlags(FACTS_FLAGS, args)
  const refuse = (problem: string) => {
    io.writeStderr(`${problem}\n${USAGE}`)
    return 2
  }
  if ('error' in parsed) return refuse(parsed.error)
  const { values, operands } = parsed
  if (tellAskedFor(parsed, USAGE, io)) return 0
  const day = values.get('today') ?? today
  if (operands[0] !== undefined) return refuse(`unexpected argument: ${operands[0]}`)
  if (!isDay(day)) return refuse(`--today is not a day: ${day}; write it as in 2026-12-01`)

  if (values.get('check') !== 'true') {
    io.writeStdout(facts.map((fact) => describe(fact, day)).join(''))
    return 0
  }
  const old = outdatedFacts(day, facts)
  if (old.length === 0) {
    io.writeStdout(`${facts.length} facts, none checked more than ${GOOD_FOR} days ago\n`)
    return 0
  }
  io.writeStderr(
    `${old.length} of ${facts.length} facts were checked more than ${GOOD_FOR} days ago:\n` +
      old.map((fact) => describe(fact, day)).join('') +
      'Read each source again, correct the row in the file named, and set its day in src/facts/sources.ts.\n',
  )
  return 1
}

const describe = ({ name, value, source, checked, file }: AgingFact, day: string) =>
  `${name}: ${value}\n  checked ${checked}, ${daysBetween(checked, day)} days ago: ${source}\n  in ${file}\n`
