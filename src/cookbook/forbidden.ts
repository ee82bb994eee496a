import { hiddenCharacters, nameOf } from '../deploy/hidden-characters.ts'
import { refuse } from './input.ts'

// Half a surrogate pair has no UTF-8 form; C0, DEL and C1 controls and the two non-characters are
// outside the set that YAML 1.2 section 5.1 allows in a stream. U+0085, U+2028 and U+2029 end a
// line for a YAML 1.1 reader and for some editors.
const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|\p{Surrogate}/u
const LINE_BREAK = /[\n\u2028\u2029]/
const EXOTIC_BREAK = /[\u2028\u2029]/

/** Blocks of PEM and OpenPGP (RFC 7468, RFC 9580), and the files of PuTTY, whole or in part. */
const PRIVATE_KEY =
  /-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----|^PuTTY-User-Key-File-\d|^Private-Lines:/m

/**
 * Looks for a private key, which belongs into no answer that is shown, kept and handed on in the open.
 *
 * @param fix what to do instead, where that is known
 */
export function findPrivateKey(text: string, fix = 'Take it out: this is no place for a secret.') {
  return PRIVATE_KEY.test(text)
    ? refuse(
        'It holds a private key. That must never leave your machine; this page sent it nowhere.',
        fix,
      )
    : undefined
}

/**
 * Looks for characters an answer may not hold, whatever it means: they would break out of the line
 * of a unit file or a command, or make it read as another one than it is. Several lines are fine where
 * the input is drawn with several lines, and there a tab is too.
 */
export function findForbidden(text: string, { multiLine }: { multiLine: boolean }) {
  if (!multiLine && LINE_BREAK.test(text)) {
    return refuse('It holds a line break.', 'Type it on one line.')
  }
  const hit =
    UNPRINTABLE.exec(multiLine ? text.replaceAll('\t', ' ') : text) ?? EXOTIC_BREAK.exec(text)
  const name = hit === null ? hiddenCharacters(text)[0]?.name : nameOf(hit[0])
  return name === undefined
    ? undefined
    : refuse(
        `It holds an invisible character (${name}).`,
        'Delete it; typing the value by hand instead of pasting it helps.',
      )
}
