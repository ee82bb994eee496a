import { describe, expect, test } from 'vitest'
import { isSpace, trimSpace } from '../../../../src/engine/text/space.ts'
import {
  decodeUtf8,
  encodeUtf8,
  replaceLoneSurrogates,
  utf8Length,
} from '../../../../src/engine/text/utf8.ts'
import { seededRandom } from '../../../support/random.ts'

describe('text as Go’s bytes', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['é', 2],
    ['€', 3],
    ['😀', 4],
    ['\udcff', 1],
    ['\ud800', 3],
    ['\ufeffa', 4],
  ])('%j has %i bytes', (text, length) => {
    expect(utf8Length(text)).toBe(length)
    expect(encodeUtf8(text)).toHaveLength(length)
  })

  test('bytes that are no UTF-8 come back unchanged, each on its own', () => {
    const bytes = Uint8Array.of(
      0x61,
      0xff,
      0xe2,
      0x82,
      0xc3,
      0xa9,
      0xed,
      0xa0,
      0x80,
      0xf4,
      0x90,
      0x80,
    )
    const text = decodeUtf8(bytes)
    expect(replaceLoneSurrogates(text)).toBe('a\uFFFD\uFFFD\uFFFDé' + '\uFFFD'.repeat(6))
    expect(encodeUtf8(text)).toEqual(bytes)
  })

  test('any bytes survive the way to text and back', () => {
    const seed = 20_260
    const random = seededRandom(seed)
    for (let round = 0; round < 500; round++) {
      const heads = [0x41, 0xc3, 0xe2, 0xed, 0xf0, 0xf4, 0x80, 0x9f, 0xbf]
      const pick = () =>
        random() < 0.3 ? Math.floor(random() * 256) : heads[Math.floor(random() * heads.length)]
      const bytes = Uint8Array.from({ length: 12 }, () => pick() ?? 0)
      const text = decodeUtf8(bytes)
      expect([...encodeUtf8(text)], `seed ${seed}, round ${round}`).toEqual([...bytes])
      expect(utf8Length(text), `seed ${seed}, round ${round}`).toBe(bytes.length)
    }
  })
})

test('white space is what Unicode calls so, and not the byte order mark', () => {
  expect(trimSpace('\u0085\u00a0\v x\u2003\u3000\n')).toBe('x')
  expect(trimSpace('\ufeffx\u200b')).toBe('\ufeffx\u200b')
  expect(trimSpace(' \t\n')).toBe('')
  expect(['\u0085', ' ', 'a', '\ufeff'].map(isSpace)).toEqual([true, true, false, false])
})
