import { EXAMPLE_KEY } from '../example-key.ts'
import type { Check } from '../problem.ts'

/** Warns while the key that the form started with is among the keys. */
export function exampleKeyReplaced<K extends string>(key: K): Check<Record<K, readonly string[]>> {
  const blob = EXAMPLE_KEY.split(' ')[1] ?? ''
  return (values) => {
    const keys: readonly string[] = values[key]
    if (!keys.some((line) => line.includes(blob))) return undefined
    return {
      input: key,
      severity: 'warning',
      problem: 'This is the example key; nobody can log in with it.',
      fix: 'Paste your own public key, such as ~/.ssh/id_ed25519.pub.',
    }
  }
}
