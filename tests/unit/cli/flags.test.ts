import { describe, expect, test } from 'vitest'
import { describeFlags, parseFlags } from '../../../src/cli/flags.ts'
import type { Flag } from '../../../src/cli/flags.ts'

const flags: Flag[] = [
  { name: 'pretty', short: 'p', help: 'output formatted json' },
  { name: 'raw', short: 'r', help: 'raw' },
  {
    name: 'color',
    alias: 'colour',
    value: 'string',
    bare: 'always',
    fallback: 'auto',
    help: 'colors',
  },
  {
    name: 'input',
    value: 'string',
    help: 'read from input file instead of stdin',
    hidden: true,
    deprecated: 'specify filename directly on command line',
  },
  { name: 'files-dir', short: 'd', value: 'string', help: 'files' },
]

test.each([
  [['--pretty', 'a.bu'], { pretty: 'true' }, ['a.bu']],
  [['-pr'], { pretty: 'true', raw: 'true' }, []],
  [['-prd', 'x'], { pretty: 'true', raw: 'true', 'files-dir': 'x' }, []],
  [['-dx', '-'], { 'files-dir': 'x' }, ['-']],
  [['-d=x'], { 'files-dir': 'x' }, []],
  // no value after the equals sign: it is the value
  [['-d='], { 'files-dir': '=' }, []],
  [['--pretty=false'], { pretty: 'false' }, []],
  [['--colour'], { color: 'always' }, []],
  [['--color', 'never'], { color: 'always' }, ['never']],
  [['--', '--pretty'], {}, ['--pretty']],
])('%j is understood', (args, values, operands) => {
  const parsed = parseFlags(flags, args)
  if ('error' in parsed) throw new Error(parsed.error)
  expect(Object.fromEntries(parsed.values)).toEqual(values)
  expect(parsed.operands).toEqual(operands)
})

describe('wrong usage is refused in the official words', () => {
  test.each([
    [['--foo'], 'unknown flag: --foo'],
    [['-pz'], "unknown shorthand flag: 'z' in -z"],
    [['-d'], "flag needs an argument: 'd' in -d"],
    [['--files-dir'], 'flag needs an argument: --files-dir'],
    [['-p='], "unknown shorthand flag: '=' in -="],
    [['-é'], "unknown shorthand flag: 'Ã' in -é"],
    [["-'"], "unknown shorthand flag: '\\'' in -'"],
    [
      ['--raw=a"b'],
      'invalid argument "a\\"b" for "-r, --raw" flag: strconv.ParseBool: parsing "a\\"b": invalid syntax',
    ],
    [
      ['--pretty=maybe'],
      'invalid argument "maybe" for "-p, --pretty" flag: strconv.ParseBool: parsing "maybe": invalid syntax',
    ],
  ])('%j', (args, error) => {
    expect(parseFlags(flags, args)).toEqual({ error, notes: [] })
  })
})

test('a deprecated flag is noted, whether or not the others are understood', () => {
  const notes = ['Flag --input has been deprecated, specify filename directly on command line']
  expect(parseFlags(flags, ['--input=a.bu', '-p']).notes).toEqual(notes)
  expect(parseFlags(flags, ['--input=a.bu', '-z', '--input=b.bu'])).toEqual({
    error: "unknown shorthand flag: 'z' in -z",
    notes,
  })
})

test('the usage lists the flags by name, aligned', () => {
  expect(describeFlags(flags)).toBe(
    '      --color string[="always"]   colors (default "auto")\n' +
      '  -d, --files-dir string          files\n' +
      '  -p, --pretty                    output formatted json\n' +
      '  -r, --raw                       raw\n',
  )
})
