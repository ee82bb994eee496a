import { checkLine } from '../check-line.ts'
import type { Assignment, Cmdlet } from '../powershell/cmdlet.ts'

/** One statement of a script. */
export type Statement = Cmdlet | Assignment

/** Writes a call; its result goes into the variable, if there is one. */
export function cmdlet(name: string, parameters: Cmdlet['parameters'], assign?: string): Cmdlet {
  return { name, parameters, ...(assign ? { assign } : {}) }
}

/** The value of `-Confirm` with which a cmdlet does not ask. */
export const noQuestion = ['Confirm', { variable: '$false' }] as const

/**
 * Writes a name for a cmdlet that takes wildcards (about_Wildcards), so that it means this name alone:
 * `Get-VM -Name *` would be every machine. Throws a DeployError for control characters.
 */
export function literalName(name: string): string {
  return checkLine('a name of the inventory', name).replace(/[*?[\]`]/g, '`$&')
}
