import { buildInput } from '../build-input.ts'
import type { InputOptions } from '../input.ts'
import { accept, refuse } from '../input.ts'

// It becomes part of URLs and file names, so nothing but digits, dots and a plain suffix.
const VERSION = /^\d+(\.\d+){1,3}(-[0-9A-Za-z]+([.-][0-9A-Za-z]+)*)?$/

/** A release number such as 2.39.2, without a leading v. */
export function version<const O extends InputOptions>(options: O) {
  return buildInput<string, O>(options, {
    kind: 'version',
    control: 'line',
    shared: true,
    spellcheck: false,
    autocomplete: 'off',
    read(text) {
      if (VERSION.test(text)) return accept(text)
      return /^v\d/i.test(text)
        ? refuse('The version starts with a v.', `Leave the v out: ${text.slice(1)}`)
        : refuse(`“${text}” is not a version.`, `Write it as in ${options.example}.`)
    },
  })
}
