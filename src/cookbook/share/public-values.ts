import type { Input, Inputs, Values } from '../input.ts'
import { holds } from '../input.ts'

declare const isPublic: unique symbol

/** Answers that may be shown to anybody. Only `publicValues` makes them; see there what is left out. */
export type PublicValues = Readonly<Values> & { readonly [isPublic]: true }

/** Whether an answer may be kept or shown outside of the form: its kind says so, and a secret never may. */
export function mayBeShared(input: Input<unknown>, raw: string): boolean {
  return !input.secret && (raw.trim() === '' || holds(input.shared, raw))
}

/**
 * Picks the answers that may leave the page, in the order of the inputs. Takes the raw text of the
 * form, before an empty answer is filled from another one. Left out are: an answer that may not be
 * shared (`mayBeShared`); one equal to its default; a key that no input has; and an answer that its
 * input refuses, since it makes no host, and a private key pasted in place of a public one is such an
 * answer.
 */
export function publicValues(inputs: Inputs, values: Readonly<Values>): PublicValues {
  const kept = given(inputs, values).flatMap(([key, input, raw]): [string, string][] =>
    mayBeShared(input, raw) && input.parse(raw).ok ? [[key, raw]] : [],
  )
  return Object.fromEntries(kept) as PublicValues
}

/** Keys of the answers that were given and that `publicValues` leaves out because they stay in the page. */
export function withheldKeys(inputs: Inputs, values: Readonly<Values>): string[] {
  return given(inputs, values)
    .filter(([, input, raw]) => raw.trim() !== '' && !mayBeShared(input, raw))
    .map(([key]) => key)
}

/** The answers that differ from their default. */
function given(inputs: Inputs, values: Readonly<Values>): [string, Input<unknown>, string][] {
  return Object.entries(inputs).flatMap(([key, input]): [string, Input<unknown>, string][] => {
    const raw = Object.hasOwn(values, key) ? values[key] : undefined
    return raw === undefined || raw === input.default ? [] : [[key, input, raw]]
  })
}
