import type { Command } from '../command.ts'
import { quoteWindowsArgument } from '../quote/windows-argument.ts'
import type { Limit, Measure, Refusal, Shell } from './shell.ts'

/** How much of a limit is used; a share above 1 is over it. */
export interface Usage {
  limit: Limit
  used: number
  share: number
}

// PowerShell puts the full path of the program first, which no printer knows: MAX_PATH and two quotes.
const PROGRAM_PATH = 262

/** The length in UTF-8; most texts are ASCII, and need no copy to be counted. */
const countBytes = (text: string) =>
  /[^\0-\x7f]/.test(text) ? new TextEncoder().encode(text).length : text.length
const largest = (numbers: number[]) => numbers.reduce((most, one) => Math.max(most, one), 0)
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
const words = ({ program, args }: Command) => [program, ...args]

/** How each measure is taken of commands and the text in which they are typed. */
const measures: Record<Measure, (commands: readonly Command[], text: string) => number> = {
  'argument-bytes': (commands) => largest(commands.flatMap(words).map(countBytes)),
  'arguments-bytes': (commands) =>
    largest(commands.map((command) => sum(words(command).map((word) => countBytes(word) + 1)))),
  'line-bytes': (_, text) => largest(text.split('\n').map(countBytes)),
  'command-line-units': (commands) =>
    PROGRAM_PATH +
    largest(
      commands.map(({ args }) => sum(args.map((one) => 1 + quoteWindowsArgument(one).length))),
    ),
  'text-units': (_, text) => largest(text.split(/(?<!\^)\n/).map(({ length }) => length)),
}

const units: Record<Measure, string> = {
  'argument-bytes': 'bytes',
  'arguments-bytes': 'bytes',
  'line-bytes': 'bytes',
  'command-line-units': 'characters',
  'text-units': 'characters',
}

function measureText(shell: Shell, commands: readonly Command[], text: string): Usage[] {
  return shell.limits.map((limit) => {
    const used = measures[limit.measure](commands, text)
    return { limit, used, share: used / limit.max }
  })
}

/** Measures one command against each limit of a shell, whether the shell would print it or not. */
export function measure(command: Command, shell: Shell): Usage[] {
  return measureText(shell, [command], shell.draft([command]))
}

/**
 * Refuses commands that are over a limit of the shell: a part of them would be cut off, or the system
 * would not start the program. Takes the text in which they are typed, if it is not what the shell
 * prints for the commands alone. Returns undefined when all is within the limits.
 */
export function findTooLong(
  shell: Shell,
  commands: readonly Command[],
  text: string = shell.draft(commands),
): Refusal | undefined {
  const [worst] = measureText(shell, commands, text).toSorted((a, b) => b.share - a.share)
  if (worst === undefined || worst.share <= 1) return undefined
  const { of, max, measure, fix } = worst.limit
  const [size, most] = [worst.used, max].map((count) => count.toLocaleString('en-US'))
  return {
    ok: false,
    problem: `It needs ${size} ${units[measure]}, but ${of} holds ${most} at most.`,
    fix,
  }
}
