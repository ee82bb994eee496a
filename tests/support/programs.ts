import { spawnSync } from 'node:child_process'
import { findProgram } from '../../scripts/system-packages.mjs'

/** The path of a program from the table of system packages; throws where it is not installed. */
export async function need(name: string): Promise<string> {
  const path = await findProgram(name)
  if (path === undefined) {
    throw new Error(`${name} is not installed: run node scripts/system-packages.mjs`)
  }
  return path
}

/** Whether the tests run as root; otherwise programs that want root get a user namespace. */
export const isRoot = process.getuid?.() === 0

function works(words: readonly string[]): boolean {
  const [program = '', ...args] = [...words, 'true']
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}

/**
 * Words to put before a program so that it runs as root. Without root that is a user namespace with
 * one user in it, and the folder of the machine's units hidden: Ignition looks there for the owner
 * of what a link points at, and the owners of real files do not exist in such a namespace.
 */
export const asRoot: readonly string[] = isRoot
  ? []
  : [
      ...['unshare', '--map-root-user', '--mount', 'sh', '-c'],
      'mount -t tmpfs none /usr/lib/systemd/system && exec "$@"',
      'sh',
    ]

const namespace = isRoot ? ['unshare', '--net'] : ['unshare', '--map-root-user', '--net']

/**
 * Words to put before a program so that it runs as root with a network of its own; undefined where
 * the machine (a container without the right to it, say) grants none.
 */
export const withOwnNetwork: readonly string[] | undefined = works(namespace)
  ? namespace
  : undefined

/** A shell to try: its path with the arguments it is started with. */
export interface Shell {
  title: string
  words: string[]
}

/** Finds shells, which have to be there. */
export function findShells(wanted: string[][]): Promise<Shell[]> {
  const found = wanted.map(async ([name = '', ...args]) => ({
    title: [name, ...args].join(' '),
    words: [await need(name), ...args],
  }))
  return Promise.all(found)
}
