import { buildInput } from '../build-input.ts'
import type { InputOptions } from '../input.ts'
import { accept } from '../input.ts'

/** Words of letters and digits with the signs that names, folders and accounts have. */
const NAME = /^[\p{L}\p{N}/\\_.~][\p{L}\p{M}\p{N} /\\_.~@()+,-]{0,199}$/u

/**
 * Whether a text looks like the name of something or like a path: no colon, behind which a password
 * could stand, and none of the signs that passwords are mixed with.
 */
export function looksLikeName(text: string): boolean {
  return NAME.test(text)
}

/**
 * What somebody has named in a program of their own: a datastore, a folder, an account. It takes any
 * text of one line, and is shared as long as it looks like a name.
 */
export function givenName<const O extends InputOptions>(options: O) {
  return buildInput<string, O>(options, {
    kind: 'givenName',
    control: 'line',
    shared: looksLikeName,
    spellcheck: false,
    autocomplete: 'off',
    read: accept<string>,
  })
}
