import { expect, test } from 'vitest'
import { readIni, valueOf, valueOffset, valuesOf } from '../../../src/cookbook/ini.ts'

test.each([
  [
    'sections and settings',
    '[A]\nx=1\n[B]\ny = 2 \n',
    [
      ['A', 'x=1'],
      ['B', 'y=2'],
    ],
  ],
  [
    'a section that comes again',
    '[A]\nx=1\n[A]\nx=2',
    [
      ['A', 'x=1'],
      ['A', 'x=2'],
    ],
  ],
  [
    'comments of both kinds',
    '# a=1\n[A]\n;x=1\n  # x=2\nx=3 # not a comment',
    [['A', 'x=3 # not a comment']],
  ],
  ['a value that goes on', '[A]\nx=1 \\\n  2\ny=3', [['A', 'x=1    2', 'y=3']]],
  ['a comment inside of one', '[A]\nx=1\\\n# no\n2', [['A', 'x=1 2']]],
  ['an equals sign in a value', '[A]\nx=a=b', [['A', 'x=a=b']]],
  ['lines that are no settings', 'x=1\n[A]\nword\n=value\n\n', [['A']]],
  ['Windows’ line ends', '[A]\r\nx=1\r\n', [['A', 'x=1']]],
])('reads %s', (_, text, expected) => {
  const read = readIni(text).map(({ name, settings }) => [
    name,
    ...settings.map(([k, v]) => `${k}=${v}`),
  ])
  expect(read).toEqual(expected)
})

const sections = readIni('[A]\nx=1\nX=9\n[B]\nx=5\n[A]\nx=2\ny=1\ny=\ny=3\nz=1\nz=')

test.each([
  ['x', ['1', '2'], '2'],
  ['X', ['9'], '9'],
  ['y', ['3'], '3'],
  ['z', [], undefined],
  ['none', [], undefined],
])('the values of %s are %j', (key, all, last) => {
  expect(valuesOf(sections, 'A', key)).toEqual(all)
  expect(valueOf(sections, 'A', key)).toBe(last)
})

test.each([
  ['[A]\nkey=value', 8],
  ['[A]\n  key =\t value', 13],
  ['[A]\nkey=va\\\n  lue', undefined],
])('the value of %j stands at %s', (text, at) => {
  const [setting] = readIni(text)[0]?.settings ?? []
  expect(setting && valueOffset(text, setting)).toBe(at)
})
