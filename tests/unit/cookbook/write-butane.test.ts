import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { note } from '../../../src/cookbook/note.ts'
import { writeButane } from '../../../src/cookbook/write-butane.ts'
import { transpile } from '../../../src/engine/index.ts'
import { nastyYamlText } from '../../support/nasty-yaml.ts'
import { seededRandom } from '../../support/random.ts'
import { yamlReaders } from '../../support/yaml-readers.ts'

const SEED = 1001
const ROUNDS = 5000

/** Writes a file with the contents, reads the YAML by the rules of 1.1 or 1.2, gives them back. */
function roundTrip(inline: string, version: '1.1' | '1.2'): unknown {
  const text = writeButane('flatcar 1.0.0', {
    storage: { files: [{ path: '/a', contents: { inline } }] },
  })
  const read = parse(text, { version }) as {
    storage: { files: [{ contents: { inline: unknown } }] }
  }
  return read.storage.files[0].contents.inline
}

/** The same through the engine, which reads YAML as go-yaml does; `gecos` arrives unchanged. */
function transpileBack(gecos: string): unknown {
  const text = writeButane('flatcar 1.0.0', { passwd: { users: [{ name: 'a', gecos }] } })
  const { output, report, failure } = transpile(text)
  if (output === undefined) return { report, failure }
  const config = JSON.parse(output) as { passwd: { users: [{ gecos?: string }] } }
  return config.passwd.users[0].gecos
}

describe('writeButane', () => {
  test('writes what a careful person would', () => {
    const text = writeButane('flatcar 1.0.0', {
      systemd: {
        units: [
          note('Runs it.\nTwice.', { enabled: true, name: 'a.service', contents: '[Unit]\nA=b\n' }),
        ],
      },
      storage: {
        links: [note('On.', { hard: false, target: '/b', path: '/c' })],
        files: [
          note('One.', {
            contents: { inline: 'yes' },
            overwrite: true,
            mode: 0o644,
            path: '/etc/a',
          }),
          { path: '/etc/b', mode: 0o1755, contents: { inline: 'one\ntwo' } },
          note('Three.', { path: '/etc/c', user: { id: 1000 } }),
        ],
      },
      passwd: { users: [{ ssh_authorized_keys: ['ssh-ed25519 AAAA a # b'], name: 'core' }] },
    })
    expect(text).toBe(`variant: flatcar
version: 1.0.0

passwd:
  users:
    - name: core
      ssh_authorized_keys:
        - "ssh-ed25519 AAAA a # b"

storage:
  files:
    # One.
    - path: /etc/a
      mode: 0644
      overwrite: true
      contents:
        inline: "yes"
    - path: /etc/b
      mode: 01755
      contents:
        inline: |-
          one
          two

    # Three.
    - path: /etc/c
      user:
        id: 1000

  links:
    # On.
    - path: /c
      target: /b
      hard: false

systemd:
  units:
    # Runs it.
    # Twice.
    - name: a.service
      enabled: true
      contents: |
        [Unit]
        A=b
`)
  })

  test('never folds a long line', () => {
    const inline = 'word '.repeat(100).trim()
    expect(
      writeButane('flatcar 1.0.0', { storage: { files: [{ path: '/a', contents: { inline } }] } }),
    ).toContain(inline)
  })

  test.each([
    ...[
      'yes',
      'No',
      'on',
      'OFF',
      'y',
      'n',
      'true',
      'null',
      '~',
      '',
      ' ',
      '<<',
      '=',
      '.inf',
      '.NaN',
    ],
    ...['0644', '0o644', '0x1f', '0b1', '1_000', '1:30', '12e3', '-1', '.5', '2001-12-14', '1.0'],
    ...['a: b', 'a #b', '# a', '- a', '? a', ': a', '&a', '*a', '!a', '|', '>', '%a', '@a', '`a'],
    ...['[a', '{a', ']', '}', ',a', '"a', "'a", "it's", 'a"b', 'a\\nb', '---', '...', 'a:', 'a\tb'],
    ...[
      '\n',
      '\n\n',
      'a\n',
      'a\n\n',
      '\na',
      ' a\nb',
      'a\n b\n',
      'a\n\n\nb\n',
      'a \nb\n',
      'a\n\t\nb',
    ],
    ...[
      'a\n   \nb',
      '\ta\nb',
      '# a\nb',
      'a\n# b\n',
      '---\na\n',
      'a\r\nb',
      'a\u0085b',
      'a\nb\u2028c',
    ],
    ...['\ufeffa', '\u0007', '\u007f', '\u009f', '\uffff', '名前', '💥', 'a\n💥\n', 'a\n- b: c\n'],
  ])('keeps %j a string of the same characters', (inline) => {
    expect(roundTrip(inline, '1.1')).toBe(inline)
    expect(roundTrip(inline, '1.2')).toBe(inline)
    expect(transpileBack(inline)).toBe(inline)
  })

  test(`every reader sees each string as it was (${ROUNDS} of seed ${SEED})`, () => {
    const random = seededRandom(SEED)
    for (let round = 0; round < ROUNDS; round += 1) {
      const [one, two] = [nastyYamlText(random), nastyYamlText(random)]
      const fragment = {
        passwd: { users: [{ name: one, ssh_authorized_keys: [one, two] }] },
        storage: {
          files: [
            note(two, { path: one, contents: { inline: two } }),
            { path: two, append: [one] },
          ],
          nested: [[one, [two]], [[{ a: two, b: one }]]],
        },
      }
      const text = writeButane('flatcar 1.0.0', fragment as never)
      const expected = { variant: 'flatcar', version: '1.0.0', ...fragment }
      for (const { name, read } of yamlReaders) {
        expect(plain(read(text)), `${name}: ${JSON.stringify([one, two])}`).toEqual(plain(expected))
      }
      expect(transpileBack(one), JSON.stringify(one)).toBe(one)
    }
  })

  test.each([
    ['a file that is one long line', 'word '.repeat(10_000)],
    ['a file of many lines', 'a: b\n\n  - c\t#\n'.repeat(1000)],
    ['a file of empty lines', '\n'.repeat(1000)],
  ])('keeps %s', (_, inline) => {
    expect(roundTrip(inline, '1.1')).toBe(inline)
    expect(roundTrip(inline, '1.2')).toBe(inline)
    expect(transpileBack(inline)).toBe(inline)
  })

  test('half a surrogate pair is refused, not replaced', () => {
    expect(transpileBack('a\ud800')).toMatchObject({ failure: expect.anything() as unknown })
  })

  test('writes what is no text as JSON does, and leaves out what is undefined', () => {
    const fragment = {
      storage: {
        files: [],
        disks: [{}, [], null, undefined, note('Nothing.', {})],
        links: { none: undefined },
        a: undefined,
        b: null,
        size: -2.5,
        mode: 0,
        dir_mode: null,
        many: 1e21,
        'no: key': false,
      },
      systemd: undefined,
    }
    expect(writeButane('flatcar 1.0.0', fragment as never)).toBe(`variant: flatcar
version: 1.0.0

storage:
  disks:
    - {}
    - []
    - null
    - null

    # Nothing.
    - {}

  files: []

  links: {}

  mode: 00

  b: null

  size: -2.5

  dir_mode: null

  many: 1e+21

  "no: key": false
`)
  })

  test('writes the note of a mapping above its first key', () => {
    const fragment = note('All.', {
      passwd: note('Some.', { users: [note('One.', { name: 'a' })] }),
    })
    expect(writeButane('flatcar 1.0.0', fragment)).toBe(`# All.
variant: flatcar
version: 1.0.0

passwd:
  # Some.
  users:
    # One.
    - name: a
`)
  })

  test(`a note is nothing but comments (${ROUNDS} of seed ${SEED})`, () => {
    const random = seededRandom(SEED)
    const items = (comment: (item: { path: string }) => object) => ({
      storage: comment({ path: '/z' }),
      systemd: { units: [comment({ path: '/a' }), comment({ path: '/b' })] },
    })
    const bare = writeButane('flatcar 1.0.0', items((item) => item) as never)
    for (let round = 0; round < ROUNDS; round += 1) {
      const comment = `${nastyYamlText(random)}\nstorage: b${nastyYamlText(random)}\n- c`
      const text = writeButane('flatcar 1.0.0', items((item) => note(comment, item)) as never)
      const others = text.replace(/^ *#.*\n/gm, '').replace('\n\n    -', '\n    -')
      expect(others, JSON.stringify(comment)).toBe(bare)
      for (const { name, read } of yamlReaders) {
        expect(read(text), `${name}: ${JSON.stringify(comment)}`).toEqual(read(bare))
      }
    }
  })
})

/** A copy without the notes. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
