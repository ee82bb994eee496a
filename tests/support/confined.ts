import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { isRoot, need } from './programs.ts'
import type { RunOptions, RunResult } from './run.ts'
import { run } from './run.ts'

/** The root folder, below the folder that a reader has. */
const CONFINED = 'confined'

/** A user without rights: daemons that start as root would want to change to a user of their own. */
const NOBODY = '65534:65534'

export interface Confined extends RunOptions {
  /** What the root holds besides the program and its libraries: texts by path. */
  files: Readonly<Record<string, string>>
  args?: readonly string[]
  /** Devices that the program writes to; plain files, so that what it wrote can be read. */
  devices?: readonly string[]
}

/**
 * Runs a program of this machine, by its name in scripts/system-packages.mjs, in a root folder of its
 * own, without rights and without /proc, /sys and /dev. So a daemon reads files at the places where it
 * looks for them and can do nothing to the machine. What systemd has to say about them is in the output.
 */
export async function runConfined(
  name: string,
  folder: string,
  { files, args = [], devices = [], ...options }: Confined,
): Promise<RunResult> {
  const program = await need(name)
  const root = join(folder, CONFINED)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const { stdout } = await run(['ldd', program])
  const libraries = [...stdout.matchAll(/\/\S+/g)].map(([path]) => path)
  for (const path of [program, ...libraries]) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    copyFileSync(path, join(root, path))
  }
  // A program in Rust wants to know its own path.
  mkdirSync(join(root, 'proc/self'), { recursive: true })
  symlinkSync(program, join(root, 'proc/self/exe'))
  mkdirSync(join(root, 'run/systemd'), { recursive: true })
  chmodSync(join(root, 'run/systemd'), 0o777)
  for (const path of devices) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), '')
    chmodSync(join(root, path), 0o666)
  }
  const words = isRoot
    ? ['chroot', `--userspec=${NOBODY}`, root]
    : ['unshare', '--map-current-user', `--root=${root}`]
  const env = { SYSTEMD_LOG_LEVEL: 'debug', SYSTEMD_LOG_TARGET: 'console' }
  return run([...words, program, ...args], { ...options, env, timeout: 30_000 })
}

/** What a confined program wrote to one of its devices. */
export function readDevice(folder: string, path: string): string {
  return readFileSync(join(folder, CONFINED, path), 'utf8')
}

/**
 * What a systemd program objects to in a file of its own: lines of its log that name a line of the file,
 * behind priority and program where it is the log of the kernel.
 */
export function objections(output: string): string {
  return output
    .split('\n')
    .filter((line) => /^(<\d+>\S+: )?\/\S+:\d+: /.test(line))
    .join('\n')
}
