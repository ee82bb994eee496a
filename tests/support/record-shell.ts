import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { run } from './run.ts'

const RECORDER = resolve('tests/support/recording-ovftool')

export interface Recording {
  /** The arguments of each call of ovftool, in order. */
  calls: string[][]
  /** What the shell and the programs said. */
  output: string
  /** The shell's own exit status. */
  status: number | null
  /** Names of the files that appeared where the shell ran: an injected command would leave some. */
  strays: string[]
}

/**
 * Lets a real shell (with its own arguments) read a script from standard input, with programs on
 * PATH that are called ovftool and govc and record their arguments. It runs in a folder of its own
 * that holds `files`.
 */
export async function recordShell(
  shell: readonly string[],
  script: string,
  folder: string,
  files: readonly { name: string; content: string }[] = [],
): Promise<Recording> {
  const work = mkdtempSync(join(folder, 'shell-'))
  const [record, cwd] = [join(work, 'record'), join(work, 'cwd')]
  mkdirSync(cwd)
  for (const { name, content } of files) writeFileSync(join(cwd, name), content)
  writeFileSync(record, '')
  const PATH = [RECORDER, process.env['PATH']].join(delimiter)
  const env = { PATH, RECORD: record, HOME: cwd, HISTFILE: '/dev/null' }
  const { output, status } = await run(shell, { cwd, env, input: script })
  const calls = readCalls(readFileSync(record, 'utf8'))
  const given = new Set(files.map(({ name }) => name))
  const strays = readdirSync(cwd).filter((name) => !given.has(name))
  return { calls, output, status, strays }
}

/** Reads what the program in recording-ovftool wrote: a count and so many arguments, each with NUL. */
function readCalls(record: string): string[][] {
  const words = record.split('\0').slice(0, -1)
  const calls: string[][] = []
  for (let at = 0; at < words.length;) {
    const count = Number(words[at])
    calls.push(words.slice(at + 1, at + 1 + count))
    at += 1 + count
  }
  return calls
}
