import { expect, test } from 'vitest'
import { findRefusedCharacter, quoteCmd } from '../../../../src/deploy/quote/cmd.ts'

test.each([
  ['--name=flatcar-01', '--name=flatcar-01'],
  ['VM Network', '"VM Network"'],
  ['', '""'],
  ['C:\\x\\', '"C:\\x\\\\"'],
  ["\\()'$;#~*?[]{},=@+:/ ", `"\\()'$;#~*?[]{},=@+:/ "`],
])('writes %j as %s', (argument, quoted) => {
  expect(findRefusedCharacter(argument)).toBeUndefined()
  expect(quoteCmd(argument)).toBe(quoted)
})

test.each([
  ...Array.from('"%!^&|<>', (character) => [character, character]),
  ['é', 'é (U+00E9)'],
  ['🔥', '🔥 (U+1F525)'],
  ['\n', 'U+000A'],
  ['\u007f', 'U+007F'],
  ['\u00a0', 'U+00A0'],
  ['\u202e', 'U+202E'],
])('refuses %j and calls it %s', (character, name) => {
  expect(findRefusedCharacter(`a${character}b%`)).toBe(name)
})
