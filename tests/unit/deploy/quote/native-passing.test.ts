import { expect, test } from 'vitest'
import { findMishap } from '../../../../src/deploy/quote/native-passing.ts'

test.each(['--name=a', 'VM Network', 'C:\\x\\', "it's", '--%x', '$(x)', '\u201c'])(
  '%j arrives in either way of passing',
  (argument) => {
    expect(findMishap.standard(argument)).toBeUndefined()
    expect(findMishap.legacy(argument)).toBeUndefined()
  },
)

test.each([
  ['', 'empty'],
  ['a"b', 'double quotes are lost: a"b'],
  ['a b\\', 'closing backslash'],
  ['a\u00a0b\\', 'closing backslash'],
])('%j does not survive the old way, and PowerShell 7.3 is the way out', (argument, what) => {
  expect(findMishap.standard(argument)).toBeUndefined()
  expect(findMishap.legacy(argument)?.what).toContain(what)
  expect(findMishap.legacy(argument)?.fix).toContain('PowerShell 7.3')
})

test('--% is swallowed in either way', () => {
  expect(findMishap.standard('--%')?.what).toContain('--%')
  expect(findMishap.legacy('--%')).toEqual(findMishap.standard('--%'))
})
