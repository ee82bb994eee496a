import type { Input } from '../input.ts'
import { accept, refuse } from '../input.ts'

export interface DocumentOptions {
  label: string
  help: string
  example: string
}

/**
 * How many UTF-16 units of text a page takes on. No way to a machine carries more: a guest variable holds
 * far less, and a larger config belongs into files that the machine downloads.
 */
export const LONGEST = 2_000_000

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
    shared: false,
    guarded: true,
    optional: false,
    advanced: false,
    remembered: false,
    parse(raw) {
      if (raw.length > LONGEST) {
        return refuse(
          `${label} has ${(raw.length / 1e6).toFixed(1)} million characters, and a page takes ${LONGEST / 1e6} million.`,
          'Let the machine download its large files, or use the commands “kindling check” and “kindling butane”.',
        )
      }
      return raw.trim() === ''
        ? refuse(`${label} is empty.`, 'Paste your config here.')
        : accept(raw)
    },
  }
}
