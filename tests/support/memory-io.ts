/** A world of files in memory, for commands. */
import type { Io } from '../../src/cli/io.ts'
import { decodeUtf8, encodeUtf8, memoryTree } from '../../src/engine/index.ts'

export interface Said {
  rc: number
  stdout: string
  stderr: string
}

/**
 * Runs a command.
 *
 * @param files texts by path; what the command writes is put there. `-` is standard input. One whose
 *   name begins with `locked` cannot be written, and with one named `terminal` there are colours
 */
export function runInMemory(
  command: (args: readonly string[], io: Io) => number,
  args: readonly string[],
  files: Record<string, string> = {},
): Said {
  const said = { rc: 0, stdout: '', stderr: '' }
  const read = (path: string) => {
    const text = files[path]
    return text === undefined
      ? { step: 'open' as const, error: 'no such file or directory' }
      : encodeUtf8(text)
  }
  said.rc = command(args, {
    readStdin: () => read('-'),
    readFile: read,
    writeFile: (path, text) => {
      if (path.startsWith('locked')) return { step: 'open', error: 'permission denied' }
      files[path] = decodeUtf8(encodeUtf8(text))
      return undefined
    },
    writeStdout: (text) => (said.stdout += text),
    writeStderr: (text) => (said.stderr += text),
    openTree: () => memoryTree({ 'motd.txt': 'hello' }),
    wantsColors: (stream) => stream === 'stdout' && files['terminal'] !== undefined,
  })
  return said
}
