/** Official programs, one process a case. */
import { spawn } from 'node:child_process'
import type { Answer } from './run-ours.ts'

/** Runs a program with the config on standard input, as the goldens were recorded. */
export function runOfficial(
  program: string,
  args: readonly string[],
  input: Uint8Array,
  directory: string,
): Promise<Answer> {
  return new Promise((settle, fail) => {
    const child = spawn(program, args, {
      cwd: directory,
      env: { ...process.env, NO_COLOR: '1' },
      timeout: 60_000,
    })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', fail)
    child.on('close', (rc) => {
      settle({ rc, stdout: textOf(stdout), stderr: textOf(stderr) })
    })
    // It may refuse its arguments and leave without reading; its status tells.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

const textOf = (chunks: Buffer[]) => Buffer.concat(chunks).toString()
