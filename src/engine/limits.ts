import type { Steps } from './steps.ts'

/**
 * How much the engine takes on. Upstream has none of these limits and runs until the memory is gone;
 * a page must not. They are far beyond any config that a machine could be given.
 */
export const limits = {
  /** UTF-16 units, or bytes, of a source. */
  source: 2 ** 24,
  /** UTF-16 units that aliases may add to what stands in the source. */
  aliased: 2 ** 24,
  /** Findings of one stage: an entry can be in conflict with every other one. */
  findings: 100_000,
  /** UTF-16 units of a report with frames; what is left after that is printed in lines. */
  framed: 2 ** 27,
} as const

/** Thrown where a limit is reached, caught by `withinLimits`; its message is the failure. */
class LimitError extends Error {}

/** Gives up when a source is too long. */
export function checkSource({ length }: string | Uint8Array): void {
  if (length > limits.source) throw new LimitError(`source is longer than ${limits.source} bytes`)
}

/** Gives up when aliases have multiplied the text too often. */
export function checkAliased(length: number): void {
  if (length > limits.aliased) {
    throw new LimitError(`aliases make the config longer than ${limits.aliased} characters`)
  }
}

/** Gives up when too much is wrong. */
export function checkFindings({ length }: readonly unknown[]): void {
  if (length > limits.findings) throw new LimitError(`more than ${limits.findings} findings`)
}

/**
 * Does what is limited. The engine's own end, a string or a call stack that JavaScript cannot hold,
 * counts as a limit, too.
 *
 * @param refuse makes the result out of the failure's sentence
 */
export function withinLimits<T>(work: () => T, refuse: (failure: string) => T): T {
  try {
    return work()
  } catch (error) {
    return refuse(limitOf(error))
  }
}

/** The same for work in steps. */
export function* stepsWithinLimits<T>(
  work: () => Steps<T>,
  refuse: (failure: string) => T,
): Steps<T> {
  try {
    return yield* work()
  } catch (error) {
    return refuse(limitOf(error))
  }
}

/** The sentence of a limit that was reached; throws what is none. */
function limitOf(error: unknown): string {
  if (error instanceof LimitError) return error.message
  if (error instanceof RangeError) return 'config is too large'
  throw error
}
