import { decodeUtf8 } from '../../text/utf8.ts'
import {
  exclamation,
  greaterThan,
  hash,
  isBlank,
  isBreakOrEnd,
  isSeparator,
  lessThan,
  percent,
  period,
} from './characters.ts'
import type { Cursor } from './cursor.ts'
import { findLead, isTrail } from './encodings.ts'
import { makeToken } from './token.ts'
import type { Token } from './token.ts'

const word = /[\w-]*/y
const digits = /\d*/y
const uriCharacters = /[\w\-;/?:@&=+$,.!~*'()[\]]*/y
const uriEscape = /%[\da-f]{2}/iy
const afterName = '?:,]}%@`'

/** How the value of a directive is scanned, by its name. */
const directives = new Map([
  ['YAML', scanVersion],
  ['TAG', scanTagPrefix],
])

/** Scans `&name` or `*name`. */
export function scanAnchor(cursor: Cursor, kind: 'anchor' | 'alias'): Token {
  const start = cursor.offset++
  const name = cursor.take(word)
  const next = cursor.peek()
  const ends = isSeparator(next) || afterName.includes(String.fromCharCode(next))
  if (!name || !ends) {
    cursor.fail('did not find expected alphabetic or numeric character', start)
  }
  return makeToken(kind, start, cursor.offset, name)
}

/** Scans `!suffix`, `!handle!suffix`, `!<uri>` or the lone `!`; the latter two have no handle. */
export function scanTag(cursor: Cursor): Token {
  const start = cursor.offset
  let handle = ''
  let suffix: string
  if (cursor.peek(1) === lessThan) {
    cursor.offset += 2
    suffix = scanUri(cursor, start)
    if (cursor.peek() !== greaterThan) cursor.fail("did not find the expected '>'", start)
    cursor.offset++
  } else {
    handle = scanHandle(cursor, start)
    if (/.!$/.test(handle)) suffix = scanUri(cursor, start)
    else {
      suffix = scanUri(cursor, start, handle).slice(1)
      if (suffix) handle = '!'
      else [handle, suffix] = ['', '!']
    }
  }
  if (!isSeparator(cursor.peek())) {
    cursor.fail('did not find expected whitespace or line break', start)
  }
  return makeToken('tag', start, cursor.offset, handle, suffix)
}

/** Scans a `%YAML` or `%TAG` line, its break included. */
export function scanDirective(cursor: Cursor): Token {
  const start = cursor.offset++
  const name = cursor.take(word)
  if (!name) cursor.fail('could not find expected directive name', start)
  if (!isSeparator(cursor.peek())) {
    cursor.fail('found unexpected non-alphabetical character', start)
  }
  const scanValue = directives.get(name) ?? cursor.fail('found unknown directive name', start)
  cursor.skipBlanks()
  const token = scanValue(cursor, start)
  cursor.skipBlanks()
  if (cursor.peek() === hash) cursor.skipToLineEnd()
  if (!isBreakOrEnd(cursor.peek())) {
    cursor.fail('did not find expected comment or line break', start)
  }
  cursor.skipBreak()
  return token
}

function scanVersion(cursor: Cursor, start: number): Token {
  const major = scanVersionNumber(cursor, start)
  if (cursor.peek() !== period) {
    cursor.fail("did not find expected digit or '.' character", start)
  }
  cursor.offset++
  const minor = scanVersionNumber(cursor, start)
  return makeToken('version-directive', start, cursor.offset, `${major}.${minor}`)
}

function scanTagPrefix(cursor: Cursor, start: number): Token {
  const handle = scanHandle(cursor, start)
  if (!handle.endsWith('!')) {
    cursor.fail("did not find expected '!'", start)
  }
  if (!isBlank(cursor.peek())) cursor.fail('did not find expected whitespace', start)
  cursor.skipBlanks()
  const prefix = scanUri(cursor, start)
  if (!isSeparator(cursor.peek())) {
    cursor.fail('did not find expected whitespace or line break', start)
  }
  return makeToken('tag-directive', start, cursor.offset, handle, prefix)
}

function scanVersionNumber(cursor: Cursor, start: number): number {
  const number = cursor.take(digits)
  if (number.length > 2) cursor.fail('found extremely long version number', start)
  if (!number) cursor.fail('did not find expected version number', start)
  return Number(number)
}

/** Scans `!`, `!!`, `!name!` or, when no `!` closes it, `!name`. */
function scanHandle(cursor: Cursor, start: number): string {
  if (cursor.peek() !== exclamation) cursor.fail("did not find expected '!'", start)
  cursor.offset++
  const name = cursor.take(word)
  if (cursor.peek() !== exclamation) return `!${name}`
  cursor.offset++
  return `!${name}!`
}

/** Scans URI characters behind an optional `head`, without which there must be one at least. */
function scanUri(cursor: Cursor, start: number, head = ''): string {
  let uri = head
  for (;;) {
    uri += cursor.take(uriCharacters)
    if (cursor.peek() !== percent) break
    uri += scanUriEscapes(cursor, start)
  }
  return uri || cursor.fail('did not find expected tag URI', start)
}

/** Decodes the `%XX` octets of one UTF-8 sequence. */
function scanUriEscapes(cursor: Cursor, start: number): string {
  const octets: number[] = []
  let missing = 1
  while (octets.length < missing) {
    const escape = cursor.take(uriEscape)
    if (!escape) cursor.fail('did not find URI escaped octet', start)
    const octet = parseInt(escape.slice(1), 16)
    if (octets.length > 0 && !isTrail(octet)) {
      cursor.fail('found an incorrect trailing UTF-8 octet', start)
    }
    if (octets.length === 0) {
      missing =
        findLead(octet)?.width ?? cursor.fail('found an incorrect leading UTF-8 octet', start)
    }
    octets.push(octet)
  }
  return decodeUtf8(Uint8Array.from(octets))
}
