import { expect, test } from 'vitest'
import { commandWords, quotesEnd } from '../../../src/cookbook/command-words.ts'

test.each([
  ['a  b\tc', ['a', 'b', 'c']],
  [`sh -c 'a > b' "c d"`, ['sh', '-c', `'a > b'`, '"c d"']],
  [String.raw`a "b \" c" d\ e \;`, ['a', String.raw`"b \" c"`, String.raw`d\ e`, String.raw`\;`]],
  [`a --b='c d'e`, ['a', `--b='c d'e`]],
  [`a "b c`, ['a', '"b c']],
  ['a \\', ['a', '\\']],
  ['', []],
])('the words of %j', (command, words) => {
  expect(commandWords(command)).toEqual(words)
})

test('a long command takes time in proportion to its length', () => {
  expect(commandWords(`"${'a'.repeat(100_000)}`)).toHaveLength(1)
  expect(commandWords('\\"'.repeat(50_000))).toHaveLength(1)
})

test.each([`a 'b "c' "d 'e"`, String.raw`a\' "b\"" c`, '', 'a \\'])(
  'each quote of %j ends',
  (line) => {
    expect(quotesEnd(line)).toBe(true)
  },
)

test.each([`it's`, '"A=b', `'a\\'`])('a quote of %j does not end', (line) => {
  expect(quotesEnd(line)).toBe(false)
})
