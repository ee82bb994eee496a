#!/usr/bin/env node
/** The `kindling` command: hands Node's world to the commands, which are pure. */
import { readFileSync, writeFileSync, writeSync } from 'node:fs'
import { argv, env, exit } from 'node:process'
import { isatty } from 'node:tty'
import { encodeUtf8 } from '../engine/index.ts'
import { runButane } from './butane.ts'
import { attempt, diskTree } from './disk-tree.ts'
import { runFacts } from './facts.ts'
import type { Io } from './io.ts'
import { runValidate } from './validate.ts'
import { VERSION } from './version.ts'

const io: Io = {
  readStdin: () => readFileSync(0),
  readFile: (path) => attempt(() => readFileSync(path)),
  writeFile: (path, text) => {
    const outcome = attempt(() => writeFileSync(path, text, { mode: 0o644 }))
    return outcome?.error
  },
  writeStdout: (text) => writeAll(1, text),
  writeStderr: (text) => writeAll(2, text),
  openTree: diskTree,
  wantsColors: env['NO_COLOR'] === undefined && isatty(2),
}

const COMMANDS: ReadonlyMap<string, (args: readonly string[], io: Io) => number> = new Map([
  ['butane', runButane],
  ['validate', runValidate],
  ['facts', (args, io) => runFacts(args, io, new Date().toISOString().slice(0, 10))],
])

const USAGE = `Usage: kindling COMMAND [options]

Commands:
  butane    transpile Butane to Ignition (kindling butane --help)
  validate  check an Ignition config (kindling validate --help)
  facts     print what is known of releases, and since when (kindling facts --help)
`

exit(main(argv.slice(2)))

function main([name = '', ...args]: readonly string[]): number {
  const command = COMMANDS.get(name)
  if (command) return command(args, io)
  if (name === '--version' || name === '-V') {
    io.writeStdout(`${VERSION}\n`)
    return 0
  }
  const asked = name === '--help' || name === '-h'
  if (asked) io.writeStdout(USAGE)
  else io.writeStderr(name === '' ? USAGE : `unknown command: ${name}\n${USAGE}`)
  return asked ? 0 : 2
}

/**
 * Writes everything before returning; a pipe may take less than is offered, or be busy. Bytes that
 * were no UTF-8 in the source go out as they came in.
 */
function writeAll(descriptor: number, text: string): void {
  let bytes = encodeUtf8(text)
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(descriptor, bytes))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EPIPE') exit(1)
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    }
  }
}
