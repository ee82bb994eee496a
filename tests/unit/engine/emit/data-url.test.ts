import { describe, expect, test } from 'vitest'
import { gunzipSync } from 'node:zlib'
import {
  decodeDataUrl,
  escapeData,
  findDataUrlFailure,
  makeDataUrl,
} from '../../../../src/engine/emit/data-url.ts'
import { smallestGzipLength } from '../../../../src/engine/emit/gzip/bound.ts'
import { gzip } from '../../../../src/engine/emit/gzip/index.ts'
import { base64Decode, base64Encode } from '../../../../src/engine/emit/base64.ts'
import { encodeUtf8 } from '../../../../src/engine/text/utf8.ts'
import { seededRandom } from '../../../support/random.ts'

describe('reading a data URL', () => {
  test.each([
    ['data:,', ''],
    ['data:,a%20b%C3%A9', 'a bé'],
    ['data:;base64,', ''],
    ['data:;base64,aGk=', 'hi'],
    ['data:;base64,aG\nk=\n', 'hi'],
    ['data:text/plain;charset=UTF-8,x', 'x'],
    ['data:text/plain;a="q\\"\\x41";base64,aGk=', 'hi'],
    ['data:x-any/thing,x', 'x'],
    ['data:multipart/mixed;boundary=%41,x', 'x'],
    ['data:application/json;a="";b=%zz,x', 'x'],
  ])('%j gives %j', (url, text) => {
    expect(decodeDataUrl(url)).toEqual({ data: encodeUtf8(text) })
    expect(findDataUrlFailure(url)).toBeUndefined()
  })

  test.each([
    ['DATA:,x', 'missing data prefix'],
    ['data:', 'missing comma before data'],
    ['data:/x,', 'invalid character after data prefix'],
    ['data:text', 'missing media type slash'],
    ['data:te xt/plain,', 'invalid character for media type'],
    ['data:font/woff,', 'invalid media type'],
    ['data:x/y,', 'invalid character for media type'],
    ['data:x,/y,', 'invalid media type'],
    ['data:text/plain', 'incomplete media type'],
    ['data:text/pl@in,', 'invalid character for media subtype'],
    ['data:;', 'unterminated parameter sequence'],
    ['data:;=x,', 'unterminated parameter sequence'],
    ['data:;a', 'unterminated parameter sequence'],
    ['data:;a b,', 'invalid character for parameter attribute'],
    ['data:;base46,x', 'expected base64, got base46'],
    ['data:;a=', 'missing comma before data'],
    ['data:;a=,x', 'invalid character for parameter value'],
    ['data:;a=b', 'missing comma before data'],
    ['data:;a=%zz,x', 'rfc2396: invalid char 0x25 in unescape sequence'],
    ['data:;a="b', 'unclosed quoted string'],
    ['data:;a="b\\', 'unclosed quoted string'],
    ['data:;a="é",', 'invalid character for parameter value'],
    ['data:;a="\\é",', 'invalid escaped character'],
    ['data:;a="\\q",', 'invalid syntax'],
    ['data:;a="\\ud800",', 'invalid syntax'],
    ['data:;a="b"x', 'expected semicolon or comma'],
    ['data:;a="b"', 'missing comma before data'],
    ['data:,a b', 'invalid data character'],
    ['data:,é', 'invalid data character'],
    ['data:,%4', 'rfc2396: unexpected end of unescape sequence'],
    ['data:,%g1', 'rfc2396: invalid char 0x25 in unescape sequence'],
    ['data:;base64,a-b=', 'invalid data character'],
    ['data:;base64,a', 'illegal base64 data at input byte 0'],
    ['data:;base64,YWI', 'illegal base64 data at input byte 0'],
    ['data:;base64,YWJjZA', 'illegal base64 data at input byte 4'],
    ['data:;base64,YQ=', 'illegal base64 data at input byte 3'],
    ['data:;base64,Y===', 'illegal base64 data at input byte 1'],
    ['data:;base64,YQ=a', 'illegal base64 data at input byte 2'],
    ['data:;base64,YQ==YQ==', 'illegal base64 data at input byte 4'],
    ['data:;base64,YWI=\nx', 'illegal base64 data at input byte 5'],
  ])('%j is refused with upstream’s sentence', (url, failure) => {
    expect(decodeDataUrl(url)).toEqual({ failure })
    expect(findDataUrlFailure(url)).toBe(failure)
  })

  test('a large URL is judged without trouble', () => {
    expect(findDataUrlFailure(`data:,${'a%20'.repeat(300_000)}`)).toBeUndefined()
    expect(findDataUrlFailure(`data:;base64,${'YWJj'.repeat(300_000)}`)).toBeUndefined()
  })
})

test('every byte is escaped but RFC 2396’s unreserved ones', () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const escaped = escapeData(all)
  expect(escaped.replace(/%[0-9A-F]{2}/g, '')).toBe(
    "!'()*-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~",
  )
  expect(decodeDataUrl(`data:,${escaped}`)).toEqual({ data: all })
})

describe('writing a data URL', () => {
  test.each([
    ['', 'data:,'],
    ['hello\n', 'data:,hello%0A'],
    ['a'.repeat(40), `data:,${'a'.repeat(40)}`],
    ['////', 'data:,%2F%2F%2F%2F'],
    ['///////', 'data:;base64,Ly8vLy8vLw=='],
  ])('%j is short enough as it is', (text, source) => {
    expect(makeDataUrl(encodeUtf8(text), { compress: true })).toEqual({ source, compression: '' })
  })

  test('contents that repeat themselves are compressed unless that is ruled out', () => {
    const contents = encodeUtf8('[Unit]\nDescription=x\n'.repeat(40))
    const { source, compression } = makeDataUrl(contents, { compress: true })
    const decoded = decodeDataUrl(source)
    expect(compression).toBe('gzip')
    expect('data' in decoded && new Uint8Array(gunzipSync(decoded.data))).toEqual(contents)
    expect(makeDataUrl(contents, { compress: false }).source).toBe(
      `data:;base64,${base64Encode(contents)}`,
    )
  })

  test('escaped text wins a draw against base64', () => {
    // 8 + 4 characters either way
    const draw = Uint8Array.of(0x2f, 0x2f, 0x2f, 0x61, 0x61)
    expect(makeDataUrl(draw, { compress: false }).source).toBe('data:,%2F%2F%2Faa')
  })
})

describe('contents of every sort', () => {
  const seed = 977
  const random = seededRandom(seed)
  const words = ['[Unit]\n', 'Name=', 'eth0', '\n', 'aaaa', '€', '10.0.0.1', '\0', ' ', 'true']
  const samples = Array.from({ length: 400 }, () => {
    const size = Math.floor(random() * 60)
    const parts = Array.from({ length: size }, () =>
      random() < 0.2
        ? String.fromCharCode(Math.floor(random() * 256))
        : (words[Math.floor(random() * words.length)] ?? ''),
    )
    return encodeUtf8(parts.join(''))
  })

  test('never compress below the length that is called the smallest', () => {
    for (const [index, sample] of samples.entries()) {
      const bound = smallestGzipLength(sample)
      expect(gzip(sample).length, `seed ${seed}, sample ${index}`).toBeGreaterThanOrEqual(bound)
    }
  })

  test('come back from the shortest of the three forms', () => {
    for (const [index, sample] of samples.entries()) {
      const { source, compression } = makeDataUrl(sample, { compress: true })
      const decoded = decodeDataUrl(source)
      const data = 'data' in decoded ? decoded.data : new Uint8Array()
      const contents = compression === 'gzip' ? gunzipSync(data) : data
      expect([...contents], `seed ${seed}, sample ${index}`).toEqual([...sample])
      const plain = Math.min(
        ','.length + escapeData(sample).length,
        ';base64,'.length + base64Encode(sample).length,
      )
      const zipped = ';base64,'.length + base64Encode(gzip(sample)).length + 'gzip'.length
      expect(compression, `seed ${seed}, sample ${index}`).toBe(zipped < plain ? 'gzip' : '')
      const length = source.length - 'data:'.length + compression.length
      expect(length, `seed ${seed}, sample ${index}`).toBe(Math.min(plain, zipped))
    }
  })
})

test('base64 agrees with itself for every remainder', () => {
  for (const text of ['', 'a', 'ab', 'abc', 'abcd']) {
    expect(base64Decode(base64Encode(encodeUtf8(text)))).toEqual({ data: encodeUtf8(text) })
  }
  expect(base64Encode(Uint8Array.of(0xfb, 0xff, 0xfe))).toBe('+//+')
})
