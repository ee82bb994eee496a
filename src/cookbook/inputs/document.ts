import type { Input } from '../input.ts'
import { accept, refuse } from '../input.ts'

export interface DocumentOptions {
  label: string
  help: string
  example: string
}

/**
 * A whole text in a language of its own, such as a Butane config. It is taken exactly as it is, down
 * to white space at its ends; whoever reads it says what is wrong with it.
 */
export function document({ label, help, example }: DocumentOptions): Input<string> {
  return {
    kind: 'document',
    control: 'document',
    label,
    help,
    example,
    default: example,
    secret: false,
    optional: false,
    advanced: false,
    remembered: false,
    parse: (raw) =>
      raw.trim() === '' ? refuse(`${label} is empty.`, 'Paste your config here.') : accept(raw),
  }
}
