import type { Check } from '../problem.ts'

/** Two optional answers of which one is worth nothing without the other. */
export function bothOrNone<O extends string, S extends string>(
  oneKey: O,
  otherKey: S,
): Check<Record<O | S, string | undefined>> {
  return (values) => {
    if ((values[oneKey] === undefined) === (values[otherKey] === undefined)) return undefined
    return {
      input: values[oneKey] === undefined ? oneKey : otherKey,
      severity: 'error',
      problem: 'The other half of this is filled in, and this is empty.',
      fix: 'Fill in both or neither.',
    }
  }
}
