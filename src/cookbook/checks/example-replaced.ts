import type { Check } from '../problem.ts'

/** Warns while an answer is the example, which is right in form and fits no cluster of the reader's. */
export function exampleReplaced<K extends string>(
  key: K,
  example: string,
  fix: string,
): Check<Record<K, string>> {
  return (values) =>
    (values[key] as string) === example
      ? {
          input: key,
          severity: 'warning',
          problem: 'This is the example; the host cannot join with it.',
          fix,
        }
      : undefined
}
