/** Finds the command that is asked for. */
import { runButane } from './butane.ts'
import type { Io } from './io.ts'
import { nodeIo } from './node-io.ts'
import { runValidate } from './validate.ts'
import { VERSION } from './version.ts'

/** What the bundle of the commands exports. */
export interface Main {
  readonly main: typeof main
}

type Run = (args: readonly string[], io: Io) => number

type Load = () => Run | Promise<Run>

/** What else than transpiling there is stays out of its way. */
const COMMANDS: ReadonlyMap<string, Load> = new Map<string, Load>([
  ['butane', () => runButane],
  ['check', async () => (await import('./check.ts')).runCheck],
  ['validate', () => runValidate],
  ['facts', loadFacts],
])

const USAGE = `Usage: kindling COMMAND [options]

Commands:
  butane    transpile Butane to Ignition (kindling butane --help)
  check     transpile and lint Butane (kindling check --help)
  validate  check an Ignition config (kindling validate --help)
  facts     print what is known of releases, and since when (kindling facts --help)
`

async function loadFacts(): Promise<Run> {
  const { runFacts } = await import('./facts.ts')
  return (args, io) => runFacts(args, io, new Date().toISOString().slice(0, 10))
}

/**
 * Runs the command that the arguments name.
 *
 * @returns the exit status
 */
export async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const load = COMMANDS.get(name)
  if (load !== undefined) return (await load())(args, nodeIo)
  if (name === '--version' || name === '-V') {
    nodeIo.writeStdout(`${VERSION}\n`)
    return 0
  }
  const asked = name === '--help' || name === '-h'
  if (asked) nodeIo.writeStdout(USAGE)
  else nodeIo.writeStderr(name === '' ? USAGE : `unknown command: ${name}\n${USAGE}`)
  return asked ? 0 : 2
}
