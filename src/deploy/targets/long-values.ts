import type { GuestVariable } from '../guest-variable.ts'
import { fileName } from '../local-path.ts'
import type { SaveStep } from '../plan.ts'
import type { MachineSettings } from '../settings.ts'

/**
 * Returns for the delivery 'file' the guest variables that travel in a file of their own, each with
 * the step that saves it. Short ones do not: an editor that ends the file with a new line would
 * change them, and Ignition wants the name of an encoding to the letter. In base64 it ignores one.
 */
export function longValues(
  { name, variables, delivery }: MachineSettings,
  prefix = '',
): ReadonlyMap<GuestVariable, SaveStep> {
  const long = delivery === 'file' ? variables.filter(({ value }) => value.length > 250) : []
  return new Map(
    long.map((variable) => [
      variable,
      {
        kind: 'save',
        title: `Save ${variable.key}`,
        help: 'The file holds the value and nothing else.',
        file: `${prefix}${fileName(name)}.${fileName(variable.key)}.txt`,
        language: 'text',
        content: variable.value,
      },
    ]),
  )
}
