import type { ScalarStyle } from './node.ts'

/** The terminals of YAML's grammar, named as libyaml's token types. */
export type TokenKind =
  | 'version-directive'
  | 'tag-directive'
  | 'document-start'
  | 'document-end'
  | 'stream-end'
  | 'block-sequence-start'
  | 'block-mapping-start'
  | 'block-end'
  | 'flow-sequence-start'
  | 'flow-sequence-end'
  | 'flow-mapping-start'
  | 'flow-mapping-end'
  | 'flow-entry'
  | 'block-entry'
  | 'key'
  | 'value'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'scalar'

/** A place where a mapping key without `?` may have begun. */
export interface SimpleKey {
  /** Cleared once a `:` or something that rules it out was seen. */
  possible: boolean
  /** Whether nothing but a key can stand here, so that a missing `:` is an error. */
  required: boolean
  /** The number of its first token, counted from the start of the stream. */
  token: number
  start: number
  lineStart: number
}

export interface Token {
  kind: TokenKind
  start: number
  end: number
  /** A scalar's value, an anchor's or alias's name, a tag's handle, a version. */
  text: string
  /** The rest of a tag, or the prefix that a directive gives to a handle. */
  suffix: string
  style: ScalarStyle
  /** The key that this token may be the first of. */
  key: SimpleKey | undefined
}

/** Makes a token of any kind but a scalar. */
export function makeToken(
  kind: TokenKind,
  start: number,
  end: number,
  text = '',
  suffix = '',
): Token {
  return { kind, start, end, text, suffix, style: 'plain', key: undefined }
}

export function makeScalar(start: number, end: number, text: string, style: ScalarStyle): Token {
  return { kind: 'scalar', start, end, text, suffix: '', style, key: undefined }
}
