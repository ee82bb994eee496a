import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { need, withOwnNetwork } from './programs.ts'
import type { RunResult } from './run.ts'
import { run } from './run.ts'

const BOOT = resolve('tests/support/uml-init.sh')
const TIMEOUT = 60_000

/** Runs a program as root in a network and with mounts of its own, in a work folder. */
export type Kernel = (
  words: readonly string[],
  folder: string,
) => Promise<Pick<RunResult, 'status' | 'output'>>

/** What the kernel calls `ip link add type`, with the module of it that user-mode Linux brings. */
const MODULES: Readonly<Record<string, string>> = { vlan: '8021q', bond: 'bonding' }

/**
 * A kernel that can make links of these kinds: that of the machine where it can, otherwise a Linux
 * that runs as a program (user-mode Linux), for kinds that this one has.
 */
export async function kernelFor(kinds: readonly string[]): Promise<Kernel> {
  const known = kinds.filter((kind) => kind in MODULES)
  const answers = await Promise.all(
    known.map((kind) => run([...(withOwnNetwork ?? []), 'ip', 'link', 'add', 'type', kind])),
  )
  const isHere = answers.every(({ output }) => !output.includes('Unknown device type'))
  return isHere ? hereKernel : umlKernel(known)
}

const hereKernel: Kernel = (words, folder) =>
  run([...(withOwnNetwork ?? []), '--mount', ...words], { cwd: folder, timeout: TIMEOUT })

function umlKernel(kinds: readonly string[]): Kernel {
  return async (words, folder) => {
    const program = await need('linux.uml')
    const modules = join(dirname(program), '../lib/uml/modules')
    const [version = ''] = readdirSync(modules)
    const names = ['ipv6', 'veth', ...kinds.map((kind) => MODULES[kind])].join(' ')
    const init = join(folder, 'init')
    const quoted = words.map((word) => `'${word}'`).join(' ')
    const text = `#!/bin/sh\ncd '${folder}'\nmodules='${join(modules, version)}'\nnames='${names}'\n`
    writeFileSync(init, `${text}set -- ${quoted}\n. '${BOOT}'\n`, { mode: 0o755 })
    mkdirSync(join(folder, 'home'), { recursive: true })
    const disks = ['root=/dev/root', 'rootfstype=hostfs', 'rootflags=/', 'rw']
    const boot = ['mem=96M', ...disks, 'con=null', 'quiet', `init=${init}`]
    // It is many processes; timeout(1) ends them all.
    const booted = await run(['timeout', '--signal=KILL', '60', program, ...boot], {
      env: { HOME: join(folder, 'home') },
      timeout: TIMEOUT + 5000,
    })
    const read = (name: string) => readFileSync(join(folder, name), 'utf8')
    try {
      return { status: Number(read('status')), output: read('log') }
    } catch {
      return { status: null, output: booted.output }
    }
  }
}
