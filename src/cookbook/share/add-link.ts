import type { Values } from '../input.ts'
import type { PublicValues } from './public-values.ts'

/** What a recipe's page hands over: the recipe, and answers that anybody may see. */
export interface Handover {
  readonly slug: string
  readonly values: Values
}

/**
 * Writes a recipe and its public answers as the fragment of an address, `#add=<slug>&<key>=<answer>`.
 * It is plain where `encodeLink` compresses, so that a recipe's page need not load that.
 */
export function encodeAddLink(slug: string, values: PublicValues): string {
  return `#${new URLSearchParams([['add', slug], ...Object.entries(values)]).toString()}`
}

/**
 * Reads what `encodeAddLink` wrote; undefined for any other fragment. Anybody may have written it, so
 * the answers are only text: `publicValues` says which of them count.
 */
export function decodeAddLink(fragment: string): Handover | undefined {
  const [[key, slug] = [], ...values] = new URLSearchParams(fragment.replace(/^#/, ''))
  return key === 'add' && slug ? { slug, values: Object.fromEntries(values) } : undefined
}
