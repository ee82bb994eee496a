import { buildInput } from '../build-input.ts'
import type { InputOptions } from '../input.ts'
import { accept, refuse } from '../input.ts'
import { isStrict } from '../strict-pattern.ts'

export interface TextOptions extends InputOptions {
  /** What the text has to look like, and what to say when it does not. */
  pattern?: { test: RegExp; problem: string; fix: string }
}

/**
 * One line of any text without control characters, or of the text that a pattern describes. It is
 * shared where the pattern is strict.
 */
export function text<const O extends TextOptions>(options: O) {
  const { pattern } = options
  return buildInput<string, O>(options, {
    kind: 'text',
    control: 'line',
    shared: () => pattern !== undefined && isStrict(pattern.test, options.example),
    spellcheck: false,
    autocomplete: 'off',
    read: (value) =>
      pattern === undefined || pattern.test.test(value)
        ? accept(value)
        : refuse(pattern.problem, pattern.fix),
  })
}
