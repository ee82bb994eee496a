import type { Inputs } from '../cookbook/input.ts'

/**
 * Says where a link is made which answers are not in it; nothing where it has them all.
 *
 * @param keys what `withheldKeys` lists
 * @param more what else stays behind, in words
 */
export function describeWithheld(
  keys: readonly string[],
  inputs: Inputs,
  more: readonly string[] = [],
): string {
  const names = [...keys.map((key) => inputs[key]?.label ?? key), ...more]
  if (names.length === 0) return ''
  return `${countAnswers(names.length)} not in the link: ${names.join(', ')}. Secrets and free text stay in this page.`
}

/** The beginning of a sentence on some answers: how many, and the verb. */
export function countAnswers(count: number): string {
  return count === 1 ? '1 answer is' : `${count} answers are`
}
