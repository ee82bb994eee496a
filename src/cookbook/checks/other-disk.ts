import type { Check } from '../problem.ts'

/** The disk of one input must not be that of another one. */
export function otherDisk<K extends string, O extends string>(
  key: K,
  otherKey: O,
): Check<Record<K | O, string>> {
  return (values) => {
    const disk: string = values[key]
    if (disk !== values[otherKey]) return undefined
    return {
      input: key,
      severity: 'error',
      problem: `${disk} is named twice.`,
      fix: 'Name another disk here.',
    }
  }
}
