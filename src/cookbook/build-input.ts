import { findForbidden } from './forbidden.ts'
import type { Input, InputOptions, Kind, Parsed, ValueOf } from './input.ts'
import { accept, refuse } from './input.ts'

/**
 * Joins an author's options with a kind. The result refuses, before the kind's own checker runs,
 * what no kind may let through: an empty answer to a required question, and characters that would
 * end a line or cannot be written as YAML.
 */
export function buildInput<T, const O extends InputOptions>(
  options: O,
  kind: Kind<T>,
): Input<ValueOf<T, O>> {
  const { read, ...drawing } = kind
  const { optional = false, secret = false, label, help, example } = options
  const { placeholder, sameAs, shownIf, advanced = false, remembered = false } = options
  const { perHost = false, fresh } = options
  const parse = (raw: string): Parsed<T | undefined> => {
    const text = raw.replace(/\r\n?/g, '\n').trim()
    if (text === '') {
      return optional
        ? accept(undefined)
        : refuse(`${label} is empty.`, example === '' ? 'Type a value.' : `For example: ${example}`)
    }
    const forbidden = findForbidden(text, { multiLine: kind.control === 'lines' })
    return forbidden ?? read(text)
  }
  return {
    ...drawing,
    label,
    help,
    example,
    default: options.default ?? (optional ? '' : example),
    secret,
    optional,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(sameAs === undefined ? {} : { sameAs }),
    ...(shownIf === undefined ? {} : { shownIf }),
    ...(fresh === undefined ? {} : { fresh }),
    advanced,
    remembered: remembered && !secret,
    perHost,
    // `undefined` can only come out of an optional input, which is what ValueOf says.
    parse: parse as Input<ValueOf<T, O>>['parse'],
  }
}
