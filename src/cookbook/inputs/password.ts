import { encodeUtf8 } from '../../engine/index.ts'
import { buildInput } from '../build-input.ts'
import type { InputOptions } from '../input.ts'
import { accept, refuse } from '../input.ts'

/** PAM hands on a password of 511 bytes at most (PAM_MAX_RESP_SIZE in security/_pam_types.h). */
const LIMIT = 511

/**
 * A password as it is typed at a prompt: any text of one line, always a secret. Space at its ends is
 * refused, because nobody sees it and some prompts cut it off.
 */
export function password<const O extends Omit<InputOptions, 'secret'>>(options: O) {
  const secret: O & { secret: true } = { ...options, secret: true }
  const input = buildInput<string, typeof secret>(secret, {
    kind: 'password',
    control: 'line',
    spellcheck: false,
    autocomplete: 'off',
    read: (text) =>
      encodeUtf8(text).length > LIMIT
        ? refuse(`It is longer than ${LIMIT} bytes.`, 'Type a shorter one.')
        : accept(text),
  })
  const parse: typeof input.parse = (raw) =>
    raw.trim() !== '' && raw.trim() !== raw
      ? refuse('There is a space at an end of it.', 'Delete the space, or put it further inside.')
      : input.parse(raw)
  return { ...input, parse }
}
