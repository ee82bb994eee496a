import type { Check } from '../problem.ts'

/**
 * Refuses an entry that stands in both of two lists which ask for opposite things.
 *
 * @param others what the entries of the first list are, in words: "the modules to load"
 */
export function notInBoth<O extends string, S extends string>(
  oneKey: O,
  otherKey: S,
  others: string,
): Check<Record<O | S, readonly string[] | undefined>> {
  return (values) => {
    const [one = [], other = []] = [values[oneKey], values[otherKey]]
    const both = one.find((entry) => other.includes(entry))
    if (both === undefined) return undefined
    return {
      input: otherKey,
      severity: 'error',
      problem: `${both} is among ${others}.`,
      fix: 'Remove it from one of the two lists.',
    }
  }
}
