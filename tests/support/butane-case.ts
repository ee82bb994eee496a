/** Golden cases of the official programs: how they are read, run and compared. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { runButane } from '../../src/cli/butane.ts'
import { diskTree } from '../../src/cli/disk-tree.ts'
import { encodeUtf8 } from '../../src/engine/index.ts'

/** What lies at a path below a case's `files` folder. */
interface CaseFile {
  content?: string
  mode?: number
  symlink?: string
  dir?: true
  fifo?: true
}

export interface ButaneCase {
  id: string
  class: string
  tags: string[]
  args: string[]
  input?: string
  input_b64?: string
  files?: Record<string, CaseFile>
  expected: Answer & { raw_stderr: string }
}

/** A case of `ignition-validate`, whose report is on standard output. */
export interface ValidateCase extends Omit<ButaneCase, 'expected'> {
  /** Where the official program's words vary from run to run, every form seen. */
  expected: Answer & { stdout_alternatives?: string[] }
}

export interface Answer {
  rc: number
  stdout: string
  stderr: string
}

/** Reads a compressed file of cases. */
export function readCases<Case = ButaneCase>(file: URL): Case[] {
  const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line) as Case)
}

/** The bytes on the command's standard input. */
export function inputOf({
  input,
  input_b64: base64,
}: Pick<ButaneCase, 'input' | 'input_b64'>): Uint8Array {
  return Buffer.from(input ?? base64 ?? '', input === undefined ? 'base64' : 'utf8')
}

/** Lays out the local files of a case, if it has any, below `directory`/files. */
export function layOutFiles({ files, args }: ButaneCase, directory: string): void {
  if (files === undefined && args.length === 0) return
  mkdirSync(join(directory, 'files'), { recursive: true })
  for (const [path, file] of Object.entries(files ?? {})) {
    const full = join(directory, 'files', path)
    mkdirSync(dirname(full), { recursive: true })
    if (file.symlink !== undefined) symlinkSync(file.symlink, full)
    else if (file.fifo) execFileSync('mkfifo', [full])
    else {
      if (file.dir) mkdirSync(full, { recursive: true })
      else writeFileSync(full, Buffer.from(file.content ?? '', 'base64'))
      if (!file.dir || file.mode !== undefined) chmodSync(full, file.mode ?? 0o644)
    }
  }
}

/** Runs `kindling butane`, or another command, in this process with paths relative to `directory`. */
export function runCase(
  args: readonly string[],
  input: Uint8Array,
  directory: string,
  command = runButane,
): Answer {
  const answer = { rc: 0, stdout: '', stderr: '' }
  answer.rc = command(args, {
    readStdin: () => input,
    readFile: () => ({ step: 'open', error: 'no such file or directory' }),
    writeFile: () => ({ step: 'open', error: 'operation not permitted' }),
    writeStdout: (text) => (answer.stdout += text),
    writeStderr: (text) => (answer.stderr += text),
    openTree: (name) => ({ ...diskTree(resolve(directory, name)), name }),
    wantsColors: () => false,
  })
  return { rc: answer.rc, stdout: asRecorded(answer.stdout), stderr: asRecorded(answer.stderr) }
}

/** Text as the recordings hold it: the bytes that were written, with U+FFFD for what is no UTF-8. */
const asRecorded = (text: string) => Buffer.from(encodeUtf8(text)).toString()

/**
 * A report with runs of unused keys of one mapping sorted, because the official program walks a Go
 * map there. An entry of the framed report is a block of lines, one of the raw report a line; a last
 * sentence is an entry of its own.
 */
export function sortUnusedKeys(report: string): string {
  const entries = report.split(
    /\n(?=(?:\u001b\[[\d;]*m)?(?:warning|error)(?:\u001b\[0m)?[ [:]|Error translating|Config produced)/,
  )
  const keyed = entries.map((entry) => ({ entry, parent: parentOfUnused(entry) }))
  const sorted: string[] = []
  for (let start = 0; start < keyed.length;) {
    const parent = keyed[start]?.parent
    let end = start + 1
    while (parent !== undefined && keyed[end]?.parent === parent) end++
    sorted.push(
      ...keyed
        .slice(start, end)
        .map(({ entry }) => entry.trimEnd())
        .sort(),
    )
    start = end
  }
  return sorted.join('\n')
}

/** The mapping that an unused-key entry is about; undefined for any other entry. */
function parentOfUnused(entry: string): string | undefined {
  const key = /unused key (.*)/.exec(entry)?.[1]
  const path = /^\S*?warning\S*? ?(?:at |\[)(\$.*?)(?:, line \d+ col \d+|\]:)/.exec(entry)?.[1]
  if (key === undefined || path === undefined || !path.endsWith(`.${key}`)) return undefined
  return path.slice(0, -key.length - 1)
}
