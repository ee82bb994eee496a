/** Comparing two answers, grouping what differs and making its input small. */
import { sortUnusedKeys } from '../../tests/support/butane-case.ts'
import type { Answer } from './run-ours.ts'

/** How two answers differ: a sentence that is the same for differences of one kind, and the lines. */
export interface Difference {
  readonly kind: string
  readonly official: string
  readonly ours: string
}

/** Compares answers byte for byte; only the order of unused keys is free, as it is in Go's maps. */
export function compareAnswers(official: Answer, ours: Answer): Difference | undefined {
  // A crash of the official program is nothing to be equal to.
  if (/^(panic|fatal error|runtime): /m.test(official.stderr)) return undefined
  for (const channel of ['stderr', 'stdout', 'rc'] as const) {
    const [theirs, mine] = [official, ours].map((answer) =>
      sortUnusedKeys(String(answer[channel])).split('\n'),
    )
    const length = Math.max(theirs?.length ?? 0, mine?.length ?? 0)
    for (let line = 0; line < length; line++) {
      const [a, b] = [theirs?.[line], mine?.[line]]
      if (a !== b) return describe(channel, a ?? '(nothing)', b ?? '(nothing)')
    }
  }
  return undefined
}

/** Characters shown before and after the first that differs. */
const CONTEXT = 60

function describe(channel: string, theirs: string, mine: string): Difference {
  let at = 0
  while (at < theirs.length && theirs[at] === mine[at]) at++
  const cut = (text: string) => text.slice(Math.max(0, at - CONTEXT), at + CONTEXT)
  const [official, ours] = [cut(theirs), cut(mine)]
  const general = (text: string) =>
    text
      .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`/g, '…')
      .replaceAll(/\$\.[^\s,\]]*/g, '$…')
      .replaceAll(/[0-9]+/g, '#')
      .slice(0, 70)
  return { kind: `${channel}: ${general(official)} ≠ ${general(ours)}`, official, ours }
}

/** How many smaller inputs are tried for one difference. */
const TRIES = 250

/**
 * Makes an input smaller by leaving out lines, then characters, as long as the difference stays of
 * its kind.
 *
 * @param differs finds the kind of difference of an input
 */
export async function minimize(
  input: string,
  kind: string,
  differs: (input: string) => Promise<Difference | undefined>,
): Promise<string> {
  let tries = 0
  let smallest = await shrink(input.split('\n'), '\n')
  if (smallest.length < 400) smallest = await shrink([...smallest], '')
  return smallest

  async function shrink(given: readonly string[], glue: string): Promise<string> {
    let parts = [...given]
    for (let size = Math.ceil(parts.length / 2); size >= 1; size = Math.floor(size / 2)) {
      for (let start = 0; start < parts.length && tries < TRIES;) {
        const fewer = [...parts.slice(0, start), ...parts.slice(start + size)]
        tries++
        const difference = await differs(fewer.join(glue))
        if (difference?.kind === kind) parts = fewer
        else start += size
      }
    }
    return parts.join(glue)
  }
}
