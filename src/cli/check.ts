/** `kindling check`: transpiles and lints as the pages do, without one. */
import { tellAskedFor } from './asked-for.ts'
import './check/node-20.ts'
import { channels } from '../facts/channels.ts'
import type { ChannelId } from '../facts/channels.ts'
import { checkFile } from './check/check-file.ts'
import { formats } from './check/formats.ts'
import type { Setting } from './check/judge-text.ts'
import { countSeverities } from './check/report.ts'
import { sumUp } from './check/sum-up.ts'
import { describeFlags, parseFlags } from './flags.ts'
import type { Flag, ParsedFlags } from './flags.ts'
import type { Io } from './io.ts'

const CHANNELS = Object.keys(channels).join(', ')
const FORMATS = [...formats.keys()].join(', ')

export const CHECK_FLAGS: readonly Flag[] = [
  { name: 'help', short: 'h', help: 'show usage and exit' },
  { name: 'version', short: 'V', help: 'print the version and exit' },
  { name: 'channel', value: 'string', help: `release channel it is for: ${CHANNELS}` },
  { name: 'strict', short: 's', help: 'fail on any warning' },
  { name: 'format', value: 'string', fallback: 'text', help: `how to report: ${FORMATS}` },
  { name: 'fix', help: 'mend what can be mended without asking' },
  {
    name: 'files-dir',
    short: 'd',
    value: 'string',
    help: 'allow embedding local files from this directory',
  },
]

const USAGE = `Usage: kindling check [options] FILE...
Check Butane configs as the site does; - is standard input.
Options:
${describeFlags(CHECK_FLAGS)}`

/**
 * Runs the command.
 *
 * @returns the exit status: 0 no errors, 1 errors or, with --strict, warnings, 2 wrong usage
 */
export function runCheck(args: readonly string[], io: Io): number {
  const parsed = parseFlags(CHECK_FLAGS, args)
  if ('error' in parsed) return refuse(parsed.error, io)
  const { values, operands } = parsed
  if (tellAskedFor(parsed, USAGE, io)) return 0
  const order = readOrder(parsed, io)
  if ('error' in order) return refuse(order.error, io)

  const { fix } = order
  const checked = operands.map((file) => checkFile(file, order, io))
  const reports = checked.map(({ report }) => report)
  // the mended text is what comes out of a pipe, and what is said about it goes beside it
  const streamed = fix && operands.includes('-')
  const write = streamed ? io.writeStderr : io.writeStdout
  const colors = order.format === 'text' && io.wantsColors(streamed ? 'stderr' : 'stdout')
  for (const { mended } of checked) io.writeStderr(mended)
  for (const { piped } of checked) io.writeStdout(piped)
  write(formats.get(order.format)?.(reports, colors) ?? '')
  if (order.format === 'text') io.writeStderr(sumUp(reports))
  const { error, warning } = countSeverities(reports)
  return error > 0 || (values.get('strict') === 'true' && warning > 0) ? 1 : 0
}

/** What is to be done with each file, and how it is reported. */
interface Order extends Setting {
  readonly fix: boolean
  readonly format: string
}

function readOrder({ values, operands }: ParsedFlags, io: Io): Order | { readonly error: string } {
  const [channel, directory = ''] = [values.get('channel'), values.get('files-dir')]
  const format = values.get('format') ?? 'text'
  if (channel !== undefined && !isChannel(channel)) {
    return { error: `unknown channel: ${channel}; there are ${CHANNELS}` }
  }
  if (!formats.has(format)) return { error: `unknown format: ${format}; there are ${FORMATS}` }
  if (operands.length === 0) return { error: 'no file is named; - is standard input' }
  if (operands.indexOf('-') !== operands.lastIndexOf('-')) {
    return { error: '- is named twice; standard input can be read once' }
  }
  const files = directory === '' ? undefined : io.openTree(directory)
  return { channel, files, fix: values.get('fix') === 'true', format }
}

const isChannel = (id: string): id is ChannelId => Object.hasOwn(channels, id)

function refuse(problem: string, io: Io): number {
  io.writeStderr(`${USAGE}${problem}\n`)
  return 2
}
