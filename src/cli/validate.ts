/** `kindling validate`: the report and exit status of `ignition-validate`. */
import { tellAskedFor } from './asked-for.ts'
import { formatRaw, isFatal, trimSpace, validateIgnition } from '../engine/index.ts'
import { describeFlags } from './flags.ts'
import type { Flag } from './flags.ts'
import { parseGoFlags } from './go-flags.ts'
import { formatWithoutArguments } from './go-format.ts'
import type { Io } from './io.ts'

export const VALIDATE_FLAGS: readonly Flag[] = [
  { name: 'help', short: 'h', help: 'show usage and exit' },
  { name: 'version', short: 'V', help: 'print the version and exit' },
]

const USAGE = `Usage: kindling validate [options] FILE
Validate an Ignition config; - is standard input.
Options:
${describeFlags(VALIDATE_FLAGS)}`

/**
 * Runs the command.
 *
 * @returns the exit status: 0 fine, 1 the config is invalid or cannot be read, 2 wrong usage
 */
export function runValidate(args: readonly string[], io: Io): number {
  const parsed = parseGoFlags(VALIDATE_FLAGS, args)
  if ('error' in parsed) {
    io.writeStderr(`${parsed.error}\n${USAGE}`)
    return 2
  }
  const { operands } = parsed
  if (tellAskedFor(parsed, USAGE, io)) return 0
  const [name, ...more] = operands
  if (name === undefined || more.length > 0) {
    io.writeStderr(USAGE)
    return 1
  }

  const source = name === '-' ? io.readStdin() : io.readFile(name)
  if ('error' in source) {
    const { step, error } = source
    io.writeStderr(
      `couldn't read config: ${step} ${name === '-' ? '/dev/stdin' : name}: ${error}\n`,
    )
    return 1
  }
  const { report, failure } = validateIgnition(source)
  if (report.length > 0) io.writeStdout(formatReport(formatRaw(report)))
  if (failure !== undefined) io.writeStderr(`couldn't parse config: ${failure}\n`)
  return failure !== undefined || isFatal(report) ? 1 : 0
}

/** The official program takes its report for a format, so a percent sign in a name shows. */
const formatReport = (text: string) => formatWithoutArguments(`${trimSpace(text)}\n`)
