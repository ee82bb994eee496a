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
  { name: 'files-dir', short: 'd', value: 'string', help: 'files' },
]

test.each([
  [['--pretty', 'a.bu'], { pretty: 'true' }, ['a.bu']],
  [['-pr'], { pretty: 'true', raw: 'true' }, []],
  [['-prd', 'x'], { pretty: 'true', raw: 'true', 'files-dir': 'x' }, []],
  [['-dx', '-'], { 'files-dir': 'x' }, ['-']],
  [['-d=x'], { 'files-dir': 'x' }, []],
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
    [
      ['--pretty=maybe'],
      'invalid argument "maybe" for "-p, --pretty" flag: strconv.ParseBool: parsing "maybe": invalid syntax',
    ],
  ])('%j', (args, error) => {
    expect(parseFlags(flags, args)).toEqual({ error })
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
