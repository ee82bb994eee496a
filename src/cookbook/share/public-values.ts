import type { Inputs, Values } from '../input.ts'

declare const isPublic: unique symbol

/** Answers that may be shown to anybody. Only `publicValues` makes them; see there what is left out. */
export type PublicValues = Readonly<Values> & { readonly [isPublic]: true }

/**
 * Picks the answers that may leave the page, in the order of the inputs. Takes the raw text of the
 * form, before an empty answer is filled from another one. Left out are: a secret, always; an answer
 * equal to its default; a key that no input has; and an answer that its input refuses, since it makes
 * no host, and a private key pasted in place of a public one is such an answer.
 */
export function publicValues(inputs: Inputs, values: Readonly<Values>): PublicValues {
  const kept = Object.entries(inputs).flatMap(([key, input]): [string, string][] => {
    const raw = Object.hasOwn(values, key) ? values[key] : undefined
    if (input.secret || raw === undefined || raw === input.default) return []
    return input.parse(raw).ok ? [[key, raw]] : []
  })
  return Object.fromEntries(kept) as PublicValues
}
