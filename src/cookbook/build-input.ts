import { findForbidden, findPrivateKey } from './forbidden.ts'
import type { Input, InputOptions, Kind, Parsed, ValueOf } from './input.ts'
import { accept, refuse } from './input.ts'

/**
 * Joins an author's options with a kind. The result refuses, before the kind's own checker runs,
 * what no kind may let through: an empty answer to a required question, characters that would end a
 * line or cannot be written as YAML, and a private key where no secret is asked for.
 */
export function buildInput<T, const O extends InputOptions>(
  options: O,
  kind: Kind<T>,
): Input<ValueOf<T, O>> {
  const { read, convert, publicHalf, shared = false, guarded = false, ...drawing } = kind
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
    const parsed =
      (secret ? undefined : findPrivateKey(text, publicHalf)) ??
      findForbidden(text, { multiLine: kind.control === 'lines' }) ??
      read(text)
    if (parsed.ok) return parsed
    const instead = convert?.(text)
    return instead && read(instead.text).ok ? { ...parsed, instead } : parsed
  }
  return {
    ...drawing,
    label,
    help,
    example,
    default: options.default ?? (optional ? '' : example),
    secret,
    shared,
    guarded: options.guarded ?? guarded,
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
