import { describe, expect, test } from 'vitest'
import { runCheck } from '../../../src/cli/check.ts'
import { runInMemory } from '../../support/memory-io.ts'
import { butaneOf, KEY, withFile } from '../../support/whole.ts'

const LOGIN = `passwd:\n  users:\n    - name: core\n      ssh_authorized_keys:\n        - ${KEY}\n`
const sound = butaneOf({ body: LOGIN })
/** A warning with a fix at 12:13. */
const decimal = butaneOf({
  body: `${LOGIN}${withFile('/opt/motd', 'hello')}      mode: 444\n`,
})
const warned = `${sound}x,y: 1\n`
const IGNITION = '{"ignition":{"version":"3.3.0"}}'

const check = (args: string[], files: Record<string, string> = {}) =>
  runInMemory(runCheck, args, files)

describe('the exit status is', () => {
  test.each<[number, string[], Record<string, string>]>([
    [0, ['a'], { a: sound }],
    [0, ['a'], { a: warned }],
    [1, ['--strict', 'a'], { a: warned }],
    [0, ['--strict', 'a'], { a: sound }],
    [1, ['a', 'b'], { a: sound, b: '\t' }],
    [1, ['none'], {}],
    [1, ['-'], { '-': '' }],
    [0, ['--channel', 'lts-2024', 'a'], { a: sound }],
    [1, ['--channel=lts-2023', 'a'], { a: sound }],
    [1, ['--channel', 'fcos-next', 'a'], { a: sound }],
    [2, ['--channel', 'x', 'a'], { a: sound }],
    [2, ['--format', 'x', 'a'], { a: sound }],
    [2, ['--nope', 'a'], { a: sound }],
    [2, ['-', 'a', '-'], { a: sound, '-': sound }],
    [2, [], {}],
  ])('%i for %j', (rc, args, files) => {
    expect(check(args, files).rc).toBe(rc)
  })
})

test('wrong usage says which words there are', () => {
  expect(check(['--channel', 'edge', 'a']).stderr).toMatch(
    /^Usage: kindling check [^]*\nunknown channel: edge; there are stable, beta, .*fcos-next\n$/,
  )
  expect(check(['--format', 'xml', 'a']).stderr).toMatch(
    /^Usage: [^]*\nunknown format: xml; there are text, json, github, sarif\n$/,
  )
})

describe('as text', () => {
  test('a finding is a line, and each fix one below it', () => {
    expect(check(['decimal.bu', '-'], { 'decimal.bu': decimal, '-': 'variant: x\n' })).toEqual({
      rc: 1,
      stdout: expect.stringMatching(
        /^decimal\.bu:14:13: warning: .* \[butane\/decimal-mode\]\n {4}fix: Write 0444\n<stdin>:/,
      ) as string,
      stderr: '2 files: 1 error, 1 warning; --fix can mend 1\n',
    })
  })

  test('nothing is found in a sound config', () => {
    const said = { rc: 0, stdout: '', stderr: '1 file: no errors, no warnings\n' }
    expect(check(['a'], { a: sound })).toEqual(said)
  })

  test('colours are for a terminal', () => {
    const colored = check(['a'], { a: warned, terminal: '' }).stdout
    expect(colored).toContain('\u001b[1;33mwarning\u001b[0m')
    expect(check(['a'], { a: warned }).stdout).not.toContain('\u001b')
  })

  test('nothing in a config or in a name can tell the terminal anything, or begin a line', () => {
    const files = { 'a\n\u001b[2Jb': `${sound}"x\\e[31m\\ny\u202e": 1\n` }
    const { stdout } = check(Object.keys(files), files)
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      'a \\u001b[2Jb:8:1: warning: unused key x\\u001b[31m y\\u202e [butane/unused-key]',
      'a \\u001b[2Jb:8:12: warning: This line holds hidden characters (U+202E), so that it may not be what it looks like. [host/hidden-characters]',
    ])
    expect(stdout).not.toMatch(/[\u001b\u202e]/)
  })
})

describe('as JSON', () => {
  const read = (stdout: string) => JSON.parse(stdout) as Record<string, unknown>[]

  test('each file has an entry in the order given, its keys in theirs', () => {
    const files = { a: sound, c: decimal, '-': IGNITION }
    const { rc, stdout, stderr } = check(['--format', 'json', 'c', 'b', '-', 'a'], files)
    expect({ rc, stderr }).toEqual({ rc: 1, stderr: '' })
    const entries = read(stdout)
    expect(entries.map(({ file, spec }) => [file, spec])).toEqual([
      ['c', 'flatcar 1.1.0'],
      ['b', null],
      ['-', null],
      ['a', 'flatcar 1.1.0'],
    ])
    expect(entries.map((entry) => Object.keys(entry).join())).toEqual(
      Array.from(entries, () => 'file,spec,findings'),
    )
    expect(JSON.stringify(entries[0]?.['findings'])).toBe(
      '[{"code":"butane/decimal-mode","severity":"warning","line":14,"column":13,' +
        '"message":"unreasonable mode would be reasonable if specified in octal; remember to add ' +
        'a leading zero","fixes":[{"label":"Write 0444","edits":[{"start":{"line":14,"column":13},' +
        '"end":{"line":14,"column":13},"text":"0"}]}]}]',
    )
  })

  test('a file that cannot be read has an error without a place', () => {
    expect(read(check(['--format', 'json', 'none'], {}).stdout)).toEqual([
      {
        file: 'none',
        spec: null,
        findings: [
          {
            code: 'host/unreadable-file',
            severity: 'error',
            line: null,
            column: null,
            message: 'The file cannot be read: no such file or directory.',
            fixes: [],
          },
        ],
      },
    ])
  })

  test('a spec is known also where the text is refused', () => {
    const text = butaneOf({ body: 'storage:\n  files:\n    - path: /a\n      mode: "x"\n' })
    expect(read(check(['--format', 'json', 'a'], { a: text }).stdout)[0]?.['spec']).toBe(
      'flatcar 1.1.0',
    )
  })
})

describe('for GitHub', () => {
  test('a finding is a workflow command', () => {
    expect(check(['--format', 'github', 'a'], { a: decimal }).stdout).toBe(
      '::warning file=a,line=14,col=13,title=butane/decimal-mode::unreasonable mode would be ' +
        'reasonable if specified in octal; remember to add a leading zero%0AFix: Write 0444\n',
    )
  })

  test('values are escaped', () => {
    const name = 'a%b:c,d\ne'
    const { stdout } = check(['--format', 'github', name], { [name]: `${sound}"50%:,\\n::x": 1\n` })
    expect(stdout).toBe(
      '::warning file=a%25b%3Ac%2Cd%0Ae,line=8,col=1,title=butane/unused-key::unused key 50%25:, ::x\n',
    )
  })

  test('standard input and what has no place are said without them', () => {
    expect(check(['--format', 'github', '-'], {}).stdout).toBe(
      '::error title=host/unreadable-file::The file cannot be read: no such file or directory.\n',
    )
  })
})

describe('a place', () => {
  test('is held against the config', () => {
    const text = sound.replace('flatcar', 'fcos').replace('1.1.0', '1.8.0-experimental')
    const with_ = check(['--channel', 'fcos-stable', 'a'], { a: text }).stdout
    expect(with_).toContain('[host/spec-too-new]')
    expect(check(['a'], { a: text }).stdout).not.toContain('[host/spec-too-new]')
  })

  test('of another system is an error at the variant', () => {
    expect(check(['--channel', 'fcos-stable', 'a'], { a: `# x\n${sound}` }).stdout).toMatch(
      /^a:2:10: error: Fedora CoreOS stable does not read a config of the variant flatcar\..* \[host\/other-channel\]\n$/,
    )
  })
})

test('local files are read where a folder is named, and nowhere else', () => {
  const files = [
    '  files:',
    '    - path: /opt/motd',
    '      contents:',
    '        local: motd.txt\n',
  ]
  const text = `${sound}storage:\n${files.join('\n')}`
  expect(check(['-d', 'files', 'a'], { a: text }).rc).toBe(0)
  expect(check(['a'], { a: text }).stdout).toContain('[butane/files-dir-missing]')
})

describe('--fix', () => {
  test('writes what it mended, says so, and reports what is left', () => {
    const files = { a: `${decimal}x: 1\n`, b: sound }
    expect(check(['--fix', 'a', 'b'], files)).toEqual({
      rc: 0,
      stdout: 'a:15:1: warning: unused key x [butane/unused-key]\n',
      stderr: 'a:14:13: mended: Write 0444 [butane/decimal-mode]\n2 files: no errors, 1 warning\n',
    })
    expect(files).toEqual({ a: `${decimal.replace('444', '0444')}x: 1\n`, b: sound })
  })

  test('leaves alternatives to their reader', () => {
    const files = { a: IGNITION }
    const { rc, stdout } = check(['--fix', 'a'], files)
    expect(rc).toBe(1)
    expect(stdout.match(/^ {4}fix: /gm)).toHaveLength(2)
    expect(files).toEqual({ a: IGNITION })
  })

  test('reports a file that cannot be written as it is', () => {
    const { rc, stdout, stderr } = check(['--fix', 'locked'], { locked: decimal })
    expect(rc).toBe(1)
    expect(stdout).toMatch(
      /^locked: error: Nothing is mended, because the file cannot be written: permission denied\. \[host\/unwritable-file\]\nlocked:14:13: warning/,
    )
    expect(stderr).not.toContain('mended:')
  })

  test('hands standard input on, mended or not', () => {
    const mended = check(['--fix', '-'], { '-': decimal })
    expect(mended.stdout).toBe(decimal.replace('444', '0444'))
    expect(check(['--fix', '-'], { '-': sound }).stdout).toBe(sound)
    expect(check(['--fix', '-'], {}).stdout).toBe('')
  })

  test('keeps bytes that are no UTF-8', () => {
    const files = { a: decimal.replace('hello', 'h\udce9llo') }
    const before = files.a
    check(['--fix', 'a'], files)
    expect(files.a).toBe(before)
  })
})

test('UTF-16 is read behind its byte order mark, and not mended', () => {
  const utf16 = `\ufeff${decimal}`
    .split('')
    .map((unit) => String.fromCharCode(unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8))
    .join('')
  const bytes = Uint8Array.from(utf16, (unit) => unit.charCodeAt(0))
  const asText = Array.from(bytes, (byte) =>
    String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte),
  ).join('')
  const files = { a: asText }
  const { stdout } = check(['--fix', 'a'], files)
  expect(stdout).toMatch(/^a:14:13: warning: /)
  expect(files).toEqual({ a: asText })
})
