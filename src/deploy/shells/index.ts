import { cmd } from './cmd.ts'
import { bash, sh } from './posix.ts'
import { powershell, pwsh } from './powershell.ts'
import type { Shell, ShellId } from './shell.ts'

/** The shells that commands are printed for, in the order in which they are offered. */
export const shells: readonly Shell[] = [bash, sh, pwsh, powershell, cmd]

/** Finds a shell by its name; undefined for a name that no shell has. */
export function findShell(id: ShellId): Shell
export function findShell(id: string): Shell | undefined
export function findShell(id: string): Shell | undefined {
  return shells.find((shell) => shell.id === id)
}
