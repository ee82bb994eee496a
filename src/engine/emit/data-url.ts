import { decodePercents } from '../text/percent.ts'
import { base64Decode, base64Encode, base64Length } from './base64.ts'
import { checkHeader, findEscapeFailure } from './data-url-header.ts'
import { smallestGzipLength } from './gzip/bound.ts'
import { gzip } from './gzip/index.ts'

export { base64Encode } from './base64.ts'

export interface DataUrl {
  source: string
  /** Ignition's name of the compression the data has: `gzip`, or empty for none. */
  compression: '' | 'gzip'
}

const unreserved = /[A-Za-z0-9\-_.!~*'()]/
const escapes = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte)
  const escaped = `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  return unreserved.test(character) ? character : escaped
})
const asciiDecoder = new TextDecoder()

const notUrlData = /[^!$%&'()*+,\-./0-9:;=?@A-Z_a-z~]/
const notBase64Data = /[^A-Za-z0-9+/=\n]/
const wholeBase64 = /^[A-Za-z0-9+/]*={0,2}$/

/**
 * Decodes a data URL with the verdict and the error sentences of vincent-petithory/dataurl, which
 * Ignition uses: percent escapes or base64, ASCII only, media type and parameters checked.
 */
export function decodeDataUrl(url: string): { data: Uint8Array } | { failure: string } {
  const header = checkHeader(url)
  if ('failure' in header) return header
  const data = url.slice(header.dataStart)
  if (header.base64) {
    if (notBase64Data.test(data)) return { failure: 'invalid data character' }
    const decoded = base64Decode(data)
    if ('data' in decoded) return decoded
    return { failure: `illegal base64 data at input byte ${decoded.corruptAt}` }
  }
  const failure = notUrlData.test(data) ? 'invalid data character' : findEscapeFailure(data)
  return failure === undefined ? { data: decodePercents(data) } : { failure }
}

/** Returns why a text is no valid data URL, without decoding the data of the common form. */
export function findDataUrlFailure(url: string): string | undefined {
  const marker = 'data:;base64,'
  if (url.startsWith(marker) && (url.length - marker.length) % 4 === 0) {
    if (wholeBase64.test(url.slice(marker.length))) return undefined
  }
  const decoded = decodeDataUrl(url)
  return 'failure' in decoded ? decoded.failure : undefined
}

/** Percent-escapes every byte but letters, digits and `-_.!~*'()` (RFC 2396's unreserved set). */
export function escapeData(bytes: Uint8Array): string {
  const out = new Uint8Array(escapedLength(bytes))
  let to = 0
  for (const byte of bytes) {
    const escape = escapes[byte] ?? ''
    for (let i = 0; i < escape.length; i++) out[to++] = escape.charCodeAt(i)
  }
  return asciiDecoder.decode(out)
}

/**
 * Writes contents as the shortest of three data URLs, as Butane does (`base/util/url.go`): escaped,
 * base64 when strictly shorter, and with `compress` gzip when that still wins after paying for the
 * word `gzip` in the compression field.
 */
export function makeDataUrl(contents: Uint8Array, { compress }: { compress: boolean }): DataUrl {
  const plain = ','.length + escapedLength(contents)
  const base64 = wrappedLength(contents.length)
  const best = Math.min(plain, base64)
  const gzipCost = (length: number) => wrappedLength(length) + 'gzip'.length
  if (compress && gzipCost(smallestGzipLength(contents)) < best) {
    const zipped = gzip(contents)
    if (gzipCost(zipped.length) < best) {
      return { source: `data:;base64,${base64Encode(zipped)}`, compression: 'gzip' }
    }
  }
  const source =
    base64 < plain ? `data:;base64,${base64Encode(contents)}` : `data:,${escapeData(contents)}`
  return { source, compression: '' }
}

function wrappedLength(byteCount: number): number {
  return ';base64,'.length + base64Length(byteCount)
}

function escapedLength(bytes: Uint8Array): number {
  let length = 0
  for (const byte of bytes) length += escapes[byte]?.length ?? 0
  return length
}
