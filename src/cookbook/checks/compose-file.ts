import type { Check } from '../problem.ts'

/** What a text lacks that Docker Compose would refuse; whether the rest is right, it says itself. */
const RULES: readonly [broken: (text: string) => boolean, problem: string, fix: string][] = [
  [
    (text) => !/^services:/m.test(text),
    'It has no services.',
    'Write services: at the beginning of a line, and the containers below it.',
  ],
  [
    (text) => /^ *\t/m.test(text),
    'A line begins with a tab.',
    'Indent with spaces; YAML takes no tabs.',
  ],
]

/** The text has to look like a Compose file. */
export function composeFileUsable<K extends string>(key: K): Check<Record<K, string>> {
  return (values) => {
    const [, problem, fix] = RULES.find(([broken]) => broken(values[key])) ?? []
    return problem === undefined || fix === undefined
      ? undefined
      : { input: key, severity: 'error', problem, fix }
  }
}
