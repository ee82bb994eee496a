import { isIpv6 } from './ip.ts'
import { decodePercentText, hasWellFormedPercents } from './percent.ts'

/** A URL as far as the rules look at it: lower-cased scheme, decoded host and path, raw query. */
export interface ParsedUrl {
  scheme: string
  /** Everything between the scheme and the query when that does not start with a slash. */
  opaque: string
  host: string
  path: string
  query: string
}

const controlCharacter = /[\x00-\x1f\x7f]/
const schemeOf = /^([A-Za-z][A-Za-z0-9+.-]*):/
const optionalPort = /^(:[0-9]*)?$/
const userInfo = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/
const hostCharacters = '\\w\\-.~!$&\'()*+,;=:[\\]<>"'
// In a host only bytes outside ASCII may be escaped, and the percent sign itself. Both patterns look
// for the first offence instead of matching the whole, so that no length exhausts the stack.
const badHost = new RegExp(`[^${hostCharacters}%\\x80-\\uffff]|%(?!25|[89A-Fa-f][0-9A-Fa-f])`)
const badZone = new RegExp(`[^${hostCharacters}%\\x80-\\uffff]|%(?![0-9A-Fa-f]{2})`)
const zoneByte = new RegExp(`^[${hostCharacters} %]$`)

/**
 * Splits a URL with the verdict of Go's `net/url.Parse` (Go 1.26), which accepts far more than the
 * WHATWG parser: relative references, empty hosts and any scheme. Returns undefined where Go fails.
 * A host may hold colons before that of the port (`urlstrictcolons=0`, as upstream's go.mod sets it).
 */
export function parseUrl(text: string): ParsedUrl | undefined {
  const [reference, fragment] = cutAt(text, '#')
  if (controlCharacter.test(reference) || !hasWellFormedPercents(fragment)) return undefined
  if (reference.startsWith(':')) return undefined
  const scheme = schemeOf.exec(reference)?.[1] ?? ''
  const [rest, query] = cutAt(reference.slice(scheme === '' ? 0 : scheme.length + 1), '?')
  const url = { scheme: scheme.toLowerCase(), opaque: '', host: '', path: '', query }
  if (scheme !== '' && !rest.startsWith('/')) return { ...url, opaque: rest }
  if (cutAt(rest, '/')[0].includes(':')) return undefined
  const hasAuthority = rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'))
  const pathStart = hasAuthority ? indexOrEnd(rest, '/', 2) : 0
  if (hasAuthority) {
    const name = parseAuthority(rest.slice(2, pathStart))
    if (name === undefined) return undefined
    url.host = name
  }
  const path = rest.slice(pathStart)
  return hasWellFormedPercents(path) ? { ...url, path: decodePercentText(path) } : undefined
}

/**
 * Returns the values of one query parameter in order, or an empty list without it. Pairs with a bare
 * semicolon or a malformed escape are skipped, as Go's `URL.Query` does.
 */
export function queryValues({ query }: ParsedUrl, name: string): string[] {
  return query.split('&').flatMap((pair) => {
    const [rawKey, rawValue] = cutAt(pair, '=')
    if (rawKey === '' && !pair.startsWith('=')) return []
    const key = decodeQueryPart(rawKey)
    const value = decodeQueryPart(rawValue)
    const usable = !pair.includes(';') && value !== undefined
    return usable && key === name ? [value] : []
  })
}

function decodeQueryPart(text: string): string | undefined {
  return hasWellFormedPercents(text) ? decodePercentText(text.replaceAll('+', ' ')) : undefined
}

function parseAuthority(authority: string): string | undefined {
  const at = authority.lastIndexOf('@')
  const user = authority.slice(0, Math.max(at, 0))
  if (!userInfo.test(user) || !hasWellFormedPercents(user)) return undefined
  const name = authority.slice(at + 1)
  return isValidHost(name) ? decodePercentText(name) : undefined
}

function isValidHost(name: string): boolean {
  const open = name.lastIndexOf('[')
  if (open < 0) {
    const colon = name.lastIndexOf(':')
    return optionalPort.test(colon < 0 ? '' : name.slice(colon)) && !badHost.test(name)
  }
  const close = name.lastIndexOf(']')
  if (open > 0 || close < 0 || !optionalPort.test(name.slice(close + 1))) return false
  const [address, zone] = cutAt(name.slice(1, close), '%25')
  if (!isIpv6(address)) return false
  return close === address.length + 1 || (zone !== '' && isValidZone(zone))
}

/** A zone may escape any byte that a host could hold unescaped, a space or a percent sign. */
function isValidZone(text: string): boolean {
  if (badZone.test(text)) return false
  return (text.match(/%../g) ?? []).every((escape) =>
    zoneByte.test(String.fromCharCode(Number.parseInt(escape.slice(1), 16))),
  )
}

function cutAt(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)]
}

function indexOrEnd(text: string, part: string, from: number): number {
  const at = text.indexOf(part, from)
  return at < 0 ? text.length : at
}
