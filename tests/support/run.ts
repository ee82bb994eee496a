import { spawn } from 'node:child_process'

export interface RunOptions {
  cwd?: string
  env?: Record<string, string>
  /** Text for standard input; without it standard input is empty. */
  input?: string
  /** After this many milliseconds the program is killed and its status is null. */
  timeout?: number
  /** Ends the program as soon as its output matches: for daemons, which do not end by themselves. */
  until?: RegExp
}

export interface RunResult {
  status: number | null
  stdout: string
  /** Standard output and standard error as they came, in one text. */
  output: string
}

/** Runs a program to its end without blocking, so that servers of the test itself can answer it. */
export function run(
  [program = '', ...args]: readonly string[],
  { cwd, env = {}, input = '', timeout = 60_000, until }: RunOptions = {},
): Promise<RunResult> {
  return new Promise((settle, fail) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      timeout,
      // An interactive shell pays no heed to SIGTERM.
      killSignal: 'SIGKILL',
    })
    const stdout: Buffer[] = []
    const all: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => void (stdout.push(chunk), all.push(chunk)))
    child.stderr.on('data', (chunk: Buffer) => void all.push(chunk))
    if (until !== undefined) {
      const look = () => until.test(join(all)) && child.kill('SIGTERM')
      child.stdout.on('data', look)
      child.stderr.on('data', look)
    }
    child.on('error', fail)
    child.on('close', (status) => {
      settle({ status, stdout: join(stdout), output: join(all) })
    })
    // A program may exit without reading its input; what it did shows in its status.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

function join(chunks: Buffer[]): string {
  return Buffer.concat(chunks).toString()
}
