import { DeployError } from './deploy-error.ts'

// NUL cannot be an argument at all; the other controls end a line or drive a terminal.
const CONTROL = /[\u0000-\u001f\u007f]/

/** Returns a one-line value unchanged; throws a DeployError for a control character in it. */
export function checkLine(name: string, value: string): string {
  if (CONTROL.test(value)) throw new DeployError(`${name} holds a control character`)
  return value
}
