import { buildInput } from '../build-input.ts'
import type { InputOptions } from '../input.ts'
import { accept, refuse } from '../input.ts'

/** The http or https address of a file that a machine downloads; without a user or a password in it. */
export function webAddress<const O extends InputOptions>(options: O) {
  return buildInput<string, O>(options, {
    kind: 'webAddress',
    control: 'line',
    // a token stands in a query or a fragment, and who shares an address may not see it there
    shared: (text) => !/[?#@]/.test(text),
    inputMode: 'url',
    spellcheck: false,
    autocomplete: 'off',
    read(text) {
      if (!/^https?:\/\/[\x21-\x7e]+$/.test(text) || !URL.canParse(text)) {
        return refuse('This is not a web address.', `Write it as in ${options.example}.`)
      }
      const { username, password } = new URL(text)
      return username + password === ''
        ? accept(text)
        : refuse('A user or a password is in it.', 'Leave it out: the address can be read by many.')
    },
  })
}
