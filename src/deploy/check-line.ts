import { DeployError } from './deploy-error.ts'
import { hiddenCharacters } from './hidden-characters.ts'

// NUL cannot be an argument at all; the other controls end a line or drive a terminal.
const CONTROL = /[\u0000-\u001f\u007f]/

/**
 * Returns a one-line value unchanged; throws a DeployError for a control character or a
 * hidden one in it.
 */
export function checkLine(name: string, value: string): string {
  if (CONTROL.test(value)) throw new DeployError(`${name} holds a control character`)
  const [hidden] = hiddenCharacters(value)
  if (hidden !== undefined) throw new DeployError(`${name} holds the hidden ${hidden.name}`)
  return value
}
