import { buildInput } from '../build-input.ts'
import type { InputOptions, Parsed } from '../input.ts'
import { accept, refuse } from '../input.ts'
import { isStrict } from '../strict-pattern.ts'

export interface LineListOptions extends InputOptions {
  /** What each line has to look like, and what to say when one does not. */
  line: { test: RegExp; problem: string; fix: string }
}

/**
 * Entries of one kind, one a line, such as kernel modules; blank lines do not count. They are shared
 * where the pattern of a line is strict.
 */
export function lineList<const O extends LineListOptions>(options: O) {
  const { test, problem, fix } = options.line
  return buildInput<string[], O>(options, {
    kind: 'lineList',
    control: 'lines',
    shared: () => isStrict(test, options.example.split('\n', 1).join('')),
    spellcheck: false,
    autocomplete: 'off',
    read: (text) =>
      readItems(text, (line) => (test.test(line) ? accept(line) : refuse(problem, fix))),
  })
}

/** Reads each line that is not blank; the first that is refused, or is there twice, refuses the whole. */
export function readItems(
  text: string,
  readItem: (line: string) => Parsed<string>,
): Parsed<string[]> {
  const items = new Set<string>()
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const item = readItem(line.trim())
    if (!item.ok) return refuse(`Line ${index + 1}: ${item.problem}`, item.fix)
    if (items.has(item.value)) {
      return refuse(`Line ${index + 1} is in the list twice.`, 'Remove one of the two.')
    }
    items.add(item.value)
  }
  return accept([...items])
}
