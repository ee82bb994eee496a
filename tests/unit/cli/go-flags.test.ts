import { expect, test } from 'vitest'
import { parseGoFlags } from '../../../src/cli/go-flags.ts'
import { VALIDATE_FLAGS } from '../../../src/cli/validate.ts'

test.each([
  [[], {}, []],
  [['-'], {}, ['-']],
  [['-version'], { version: 'true' }, []],
  [['--version=F', 'a'], { version: 'false' }, ['a']],
  [['-V', '--', '-x'], { version: 'true' }, ['-x']],
  [['a', '--version'], {}, ['a', '--version']],
  [['', '--version'], {}, ['', '--version']],
  [['-h', '--nope'], { help: 'true' }, []],
  [['--help=x'], { help: 'true' }, []],
])('%j is understood', (args, values, operands) => {
  const parsed = parseGoFlags(VALIDATE_FLAGS, args)
  if ('error' in parsed) throw new Error(parsed.error)
  expect(Object.fromEntries(parsed.values)).toEqual(values)
  expect(parsed.operands).toEqual(operands)
})

// What the official ignition-validate said, built with Go 1.26.8.
test.each([
  [['--bogus'], 'flag provided but not defined: -bogus'],
  [['-zq=1', '-h'], 'flag provided but not defined: -zq'],
  [['---x'], 'bad flag syntax: ---x'],
  [['--=x'], 'bad flag syntax: --=x'],
  [['-=x'], 'bad flag syntax: -=x'],
  [['-version=a"b'], 'invalid boolean value "a\\"b" for -version: parse error'],
  [['--version='], 'invalid boolean value "" for -version: parse error'],
])('%j is refused in the words of Go', (args, error) => {
  expect(parseGoFlags(VALIDATE_FLAGS, args)).toEqual({ error })
})
