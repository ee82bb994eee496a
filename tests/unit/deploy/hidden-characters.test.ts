import { describe, expect, test } from 'vitest'
import { checkLine } from '../../../src/deploy/check-line.ts'
import { hiddenCharacters, showHidden } from '../../../src/deploy/hidden-characters.ts'

const hidden: readonly [character: string, name: string][] = [
  ...[0x00ad, 0x061c, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0x2064, 0xfeff, 0xe0041],
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069],
].map((code) => [
  String.fromCodePoint(code),
  `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
])

describe.each(hidden)('The hidden character %j', (character, name) => {
  const text = `a${character}b`

  test('is found where it stands', () => {
    expect(hiddenCharacters(text)).toEqual([{ offset: 1, length: character.length, name }])
  })

  test('is shown by its number', () => {
    expect(showHidden(`${text}${character}`)).toBe(`a‹${name}›b‹${name}›`)
  })

  test('goes into no command', () => {
    expect(() => checkLine('name', text)).toThrow(`name holds the hidden ${name}`)
  })
})

test.each([
  '',
  'VM Network',
  'Größe',
  '名前',
  '\u00a0',
  '❤\ufe0f',
  '👩\u200d🚀',
  '👩🏽\u200d🚀',
  '1\ufe0f\u20e3',
])('“%s” hides nothing', (text) => {
  expect(hiddenCharacters(text)).toEqual([])
  expect(showHidden(text)).toBe(text)
  expect(checkLine('name', text)).toBe(text)
})

test.each(['👩\u200d', '\u200d🚀', 'a\u200d🚀', 'a\ufe0f', '👩\u200d\u200d🚀'])(
  'what belongs to no emoji is hidden in %j',
  (text) => {
    expect(hiddenCharacters(text).length).toBeGreaterThan(0)
  },
)
