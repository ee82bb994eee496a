import type { Assignment, Cmdlet } from '../powershell/cmdlet.ts'

/** One statement of a script. */
export type Statement = Cmdlet | Assignment

/** Writes a call; its result goes into the variable, if there is one. */
export function cmdlet(name: string, parameters: Cmdlet['parameters'], assign?: string): Cmdlet {
  return { name, parameters, ...(assign ? { assign } : {}) }
}

/** The value of `-Confirm` with which a cmdlet does not ask. */
export const noQuestion = ['Confirm', { variable: '$false' }] as const
