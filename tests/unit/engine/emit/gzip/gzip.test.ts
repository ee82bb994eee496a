import { crc32 as zlibCrc32, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { smallestGzipLength } from '../../../../../src/engine/emit/gzip/bound.ts'
import { findCodeLengths } from '../../../../../src/engine/emit/gzip/code-lengths.ts'
import { crc32 } from '../../../../../src/engine/emit/gzip/crc32.ts'
import { gzip } from '../../../../../src/engine/emit/gzip/index.ts'
import {
  distanceExtras,
  distanceSymbol,
  lengthExtras,
  lengthSymbols,
} from '../../../../../src/engine/emit/gzip/symbols.ts'
import { tokenize } from '../../../../../src/engine/emit/gzip/tokenize.ts'
import { beyondOf, lengthOf } from '../../../../../src/engine/emit/gzip/tokens.ts'
import { encodeUtf8 } from '../../../../../src/engine/text/utf8.ts'
import { gzipSample, kindNames } from '../../../../support/gzip-samples.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('gzip', () => {
  test.each([
    ['nothing', '', '010000ffff', '0000000000000000'],
    ['one byte', 'a', '4a04040000ffff', '43beb7e801000000'],
    ['three bytes', 'abc', '4a4c4a06040000ffff', 'c241243503000000'],
  ])('frames %s as Go does', (_, text, body, trailer) => {
    expect(hex(gzip(encodeUtf8(text)))).toBe(`1f8b08000000000002ff${body}${trailer}`)
  })

  test.each(kindNames)('gives back %s', (kind) => {
    for (let seed = 100; seed < 112; seed++) {
      const contents = gzipSample(kind, seed)
      const zipped = gzip(contents)
      const same = gunzipSync(zipped).equals(contents)
      expect(same, `seed ${seed}`).toBe(true)
      expect(zipped.length, `seed ${seed}`).toBeGreaterThanOrEqual(smallestGzipLength(contents))
    }
  })

  test('does not depend on what was compressed before', () => {
    const contents = encodeUtf8('Name=eth0\n'.repeat(30))
    const first = gzip(contents)
    gzip(gzipSample('all in turn', 5))
    expect(gzip(contents)).toEqual(first)
  })
})

describe('repetitions', () => {
  const noise = gzipSample('noise', 11)
  const repeatAt = (length: number, distance: number) => {
    const contents = new Uint8Array(distance + length + 1)
    contents.set(noise.subarray(0, distance))
    contents.set(noise.subarray(0, length), distance)
    contents[distance + length] = (noise[length] ?? 0) ^ 0xff
    return contents
  }

  test.each([
    ['three bytes', 3, 10, undefined],
    ['four bytes near', 4, 4096, [4, 4096]],
    ['four bytes far', 4, 4097, undefined],
    ['five bytes a window ago', 5, 32_768, [5, 32_768]],
    ['five bytes longer ago', 5, 32_769, undefined],
    ['the most bytes', 258, 300, [258, 300]],
  ])('%s', (_, length, distance, expected) => {
    const found: number[][] = []
    tokenize(repeatAt(length, distance), (tokens) => {
      for (const token of tokens) {
        if (lengthOf(token) === length) found.push([lengthOf(token), beyondOf(token) + 1])
      }
    })
    expect(found).toEqual(expected ? [expected] : [])
  })

  test('fill blocks of 16,384 tokens, whose bytes can be stored while the window holds them', () => {
    const blocks: [number, number | undefined][] = []
    const take = (tokens: Int32Array, bytes: Uint8Array | undefined) =>
      blocks.push([tokens.length, bytes?.length])
    tokenize(noise.subarray(0, 20_000), take)
    tokenize(new Uint8Array(100_000), take)
    expect(blocks).toEqual([
      [16_384, 16_384],
      [3616, 3616],
      [389, undefined],
    ])
  })
})

describe('code lengths', () => {
  const fibonacci = [1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584]
  test.each([
    ['one symbol', [0, 7], 15, [0, 1]],
    ['two symbols', [1, 0, 9], 15, [1, 0, 1]],
    ['equal counts', [1, 1, 1], 15, [2, 2, 1]],
    ['a package before a symbol of the same weight', [1, 1, 2, 2], 15, [3, 3, 2, 1]],
    ['room to spare', [1, 1, 2, 3, 5, 8], 15, [5, 5, 4, 3, 2, 1]],
    ['a limit that binds', [1, 1, 2, 3, 5, 8], 4, [4, 4, 4, 4, 2, 1]],
    [
      'deflate’s own limit',
      fibonacci,
      15,
      [15, 15, 15, 15, 14, 14, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
    ],
    ['a limit that leaves one way', [1, 1, 2, 50], 2, [2, 2, 2, 2]],
  ])('%s', (_, counts, limit, expected) => {
    const lengths = new Uint8Array(counts.length)
    findCodeLengths(Int32Array.from(counts), limit, lengths)
    expect([...lengths]).toEqual(expected)
  })
})

test('symbols and extra bits are those of RFC 1951', () => {
  const lengths = [3, 10, 11, 12, 13, 18, 19, 130, 131, 257, 258].map((length) => {
    const symbol = lengthSymbols[length] ?? 0
    return [symbol + 257, lengthExtras[symbol]]
  })
  expect(lengths.map(([symbol]) => symbol)).toEqual([
    257, 264, 265, 265, 266, 268, 269, 280, 281, 284, 285,
  ])
  expect(lengths.map(([, extra]) => extra)).toEqual([0, 0, 1, 1, 1, 1, 2, 4, 5, 5, 0])
  const distances = [1, 4, 5, 6, 7, 9, 24_576, 24_577, 32_768].map((distance) => {
    const symbol = distanceSymbol(distance - 1)
    return [symbol, distanceExtras[symbol]]
  })
  expect(distances).toEqual([
    [0, 0],
    [3, 0],
    [4, 1],
    [4, 1],
    [5, 1],
    [6, 2],
    [28, 13],
    [29, 13],
    [29, 13],
  ])
})

test('the checksum is that of zlib', () => {
  for (const seed of [1, 2, 3]) {
    const contents = gzipSample('noise', seed)
    expect(crc32(contents) >>> 0).toBe(zlibCrc32(contents))
  }
})
