/** `kindling butane`: the official program's flags, output, report and exit status. */
import { tellAskedFor } from './asked-for.ts'
import { formatFramed, formatRaw, transpile } from '../engine/index.ts'
import { describeFlags, parseFlags } from './flags.ts'
import type { Flag } from './flags.ts'
import type { Io } from './io.ts'

export const BUTANE_FLAGS: readonly Flag[] = [
  { name: 'help', short: 'h', help: 'show usage and exit' },
  { name: 'version', short: 'V', help: 'print the version and exit' },
  { name: 'check', short: 'c', help: 'check config without producing output' },
  { name: 'strict', short: 's', help: 'fail on any warning' },
  { name: 'pretty', short: 'p', help: 'output formatted json' },
  { name: 'raw', short: 'r', help: 'never wrap in a MachineConfig; force Ignition output' },
  { name: 'raw-errors', help: 'show raw errors, rather than pretty printing them' },
  {
    name: 'color',
    alias: 'colour',
    value: 'string',
    bare: 'always',
    fallback: 'auto',
    help: 'control color output: "auto", "always", or "never"',
  },
  {
    name: 'input',
    value: 'string',
    help: 'read from input file instead of stdin',
    hidden: true,
    deprecated: 'specify filename directly on command line',
  },
  {
    name: 'output',
    short: 'o',
    value: 'string',
    help: 'write to output file instead of stdout',
  },
  {
    name: 'files-dir',
    short: 'd',
    value: 'string',
    help: 'allow embedding local files from this directory',
  },
]

const USAGE = `Usage: kindling butane [options] [input-file]\nOptions:\n${describeFlags(BUTANE_FLAGS)}`

/**
 * Runs the command.
 *
 * @returns the exit status: 0 fine, 1 the config is refused or cannot be read, 2 wrong usage
 */
export function runButane(args: readonly string[], io: Io): number {
  const parsed = parseFlags(BUTANE_FLAGS, args)
  for (const note of parsed.notes) io.writeStderr(`${note}\n`)
  if ('error' in parsed) {
    io.writeStderr(`${USAGE}${parsed.error}\n`)
    return 2
  }
  const { values, operands } = parsed
  const isSet = (name: string) => values.get(name) === 'true'
  const named = values.get('input') ?? ''
  if (operands.length > (named === '' ? 1 : 0)) {
    io.writeStderr(USAGE)
    return 2
  }
  if (tellAskedFor(parsed, USAGE, io)) return 0

  const input = named === '' ? (operands[0] ?? '') : named
  const source = input === '' ? io.readStdin() : io.readFile(input)
  if ('error' in source) {
    const { step, error } = source
    const name = input || '/dev/stdin'
    io.writeStderr(`failed to ${step} ${name}: ${step} ${name}: ${error}\n`)
    return 1
  }

  const filesDir = values.get('files-dir') ?? ''
  const result = transpile(source, {
    pretty: isSet('pretty'),
    raw: isSet('raw'),
    ...(filesDir !== '' && { files: io.openTree(filesDir) }),
  })
  const colors = result.report.length > 0 && wantsColors(values.get('color') ?? 'auto', io)
  const fileName = input === '' ? '<stdin>' : input
  io.writeStderr(
    isSet('raw-errors')
      ? formatRaw(result.report)
      : formatFramed(result.report, { fileName, source, colors }),
  )
  if (result.failure !== undefined) {
    io.writeStderr(`${result.failure}\n`)
    return 1
  }
  if (isSet('strict') && result.report.length > 0) {
    io.writeStderr('Config produced warnings and --strict was specified\n')
    return 1
  }
  return isSet('check') ? 0 : write(result.output ?? '', values.get('output') ?? '', io)
}

function write(text: string, path: string, io: Io): number {
  if (path === '') {
    io.writeStdout(text)
    return 0
  }
  const failure = io.writeFile(path, text)
  if (failure === undefined) return 0
  const { step, error } = failure
  const what = step === 'open' ? `failed to open ${path}` : `Failed to write config to ${path}`
  io.writeStderr(`${what}: ${step} ${path}: ${error}\n`)
  return 1
}

/** An unknown word means no colours, as in the official program. */
function wantsColors(word: string, io: Io): boolean {
  return word === 'auto' ? io.wantsColors('stderr') : word === 'always' || word === 'yes'
}
