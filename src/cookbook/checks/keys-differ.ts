import type { Check } from '../problem.ts'

/** Refuses a list of `key = value` lines that sets one key twice: only the last would count. */
export function keysDiffer<K extends string>(key: K): Check<Record<K, readonly string[]>> {
  return (values) => {
    const lines: readonly string[] = values[key]
    const names = lines.map((line) => line.split('=', 1)[0]?.trim() ?? '')
    const twice = names.find((name, index) => names.indexOf(name) < index)
    if (twice === undefined) return undefined
    return {
      input: key,
      severity: 'error',
      problem: `${twice} is set twice.`,
      fix: 'Remove one of the two lines.',
    }
  }
}
