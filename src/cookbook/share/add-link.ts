import type { Values } from '../input.ts'
import type { PublicValues } from './public-values.ts'

/** What a recipe's page hands over: the recipe, and answers that anybody may see. */
export interface Handover {
  readonly slug: string
  readonly values: Values
  /** Keys of the answers that stayed on the recipe's page. */
  readonly missing: readonly string[]
}

/** Names an answer that is not handed over; an input's key has no hyphen. */
const MISSING = 'not-here'

/**
 * Writes a recipe and its public answers as the fragment of an address, `#add=<slug>&<key>=<answer>`,
 * and which of its answers are not in it. It is plain where `encodeLink` compresses, so that a
 * recipe's page need not load that.
 */
export function encodeAddLink(
  slug: string,
  values: PublicValues,
  missing: readonly string[] = [],
): string {
  const entries = [
    ['add', slug],
    ...Object.entries(values),
    ...missing.map((key) => [MISSING, key]),
  ]
  return `#${new URLSearchParams(entries).toString()}`
}

/**
 * Reads what `encodeAddLink` wrote; undefined for any other fragment. Anybody may have written it, so
 * the answers are only text: `publicValues` says which of them count.
 */
export function decodeAddLink(fragment: string): Handover | undefined {
  const [[key, slug] = [], ...rest] = new URLSearchParams(fragment.replace(/^#/, ''))
  if (key !== 'add' || !slug) return undefined
  const values = rest.filter(([name]) => name !== MISSING)
  const missing = rest.flatMap(([name, value]) => (name === MISSING ? [value] : []))
  return { slug, values: Object.fromEntries(values), missing }
}
