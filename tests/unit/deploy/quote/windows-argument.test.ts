import { expect, test } from 'vitest'
import { quoteWindowsArgument } from '../../../../src/deploy/quote/windows-argument.ts'
import { splitCommandLine } from '../../../support/shells/command-line.ts'

test.each([
  ['', '""'],
  ['VM Network', '"VM Network"'],
  ['C:\\x\\', '"C:\\x\\\\"'],
  ['C:\\x\\y', '"C:\\x\\y"'],
  ['say "hi"', '"say \\"hi\\""'],
  ['a\\"', '"a\\\\\\""'],
])('writes %j as %s, which the C runtime reads back', (argument, quoted) => {
  expect(quoteWindowsArgument(argument)).toBe(quoted)
  expect(splitCommandLine(`ovftool ${quoted} next`)).toEqual([argument, 'next'])
})

// The examples of learn.microsoft.com "Parsing C command-line arguments".
test.each([
  [String.raw`"a b c" d e`, ['a b c', 'd', 'e']],
  [String.raw`"ab\"c" "\\" d`, ['ab"c', '\\', 'd']],
  [String.raw`a\\\b d"e f"g h`, ['a\\\\\\b', 'de fg', 'h']],
  [String.raw`a\\\"b c d`, ['a\\"b', 'c', 'd']],
  [String.raw`a\\\\"b c" d e`, ['a\\\\b c', 'd', 'e']],
  [`a"b"" c d`, ['ab" c d']],
])('the splitter of the tests reads %s as documented', (line, args) => {
  expect(splitCommandLine(`x ${line}`)).toEqual(args)
})
