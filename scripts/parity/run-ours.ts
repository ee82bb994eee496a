/** Our commands in this process. */
import { resolve } from 'node:path'
import { runButane } from '../../src/cli/butane.ts'
import { diskTree } from '../../src/cli/disk-tree.ts'
import { runValidate } from '../../src/cli/validate.ts'
import { encodeUtf8 } from '../../src/engine/index.ts'

/** What a program answered; text as its bytes decode. */
export interface Answer {
  readonly rc: number | null
  readonly stdout: string
  readonly stderr: string
}

const commands = { butane: runButane, validate: runValidate }

/** Runs a command with paths relative to `directory`. */
export function runOurs(
  tool: keyof typeof commands,
  args: readonly string[],
  input: Uint8Array,
  directory: string,
): Answer {
  const said = { stdout: '', stderr: '' }
  const rc = commands[tool](args, {
    readStdin: () => input,
    readFile: () => ({ step: 'open', error: 'no such file or directory' }),
    writeFile: () => ({ step: 'open', error: 'operation not permitted' }),
    writeStdout: (text) => (said.stdout += text),
    writeStderr: (text) => (said.stderr += text),
    openTree: (name) => ({ ...diskTree(resolve(directory, name)), name }),
    wantsColors: () => false,
  })
  const asBytes = (text: string) => Buffer.from(encodeUtf8(text)).toString()
  return { rc, stdout: asBytes(said.stdout), stderr: asBytes(said.stderr) }
}
