import { describe, expect, test } from 'vitest'
import { parse, parseDocument } from 'yaml'
import { note } from '../../../src/cookbook/note.ts'
import { writeButane } from '../../../src/cookbook/write-butane.ts'
import { transpile } from '../../../src/engine/index.ts'
import { seededRandom } from '../../support/random.ts'

const SEED = 1001

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

  test(`keeps 3000 nasty strings as they are (seed ${SEED})`, () => {
    const random = seededRandom(SEED)
    const marks = [
      ...'\n\n\n  \t:#-?,[]{}&*!|>\'"%@`\\=~<yn01._ea/',
      ...[
        '\r',
        '\u0085',
        '\u2028',
        '\ufeff',
        '\u0001',
        '名',
        '💥',
        'yes',
        ': ',
        ' #',
        '\n  ',
        '---',
      ],
    ]
    for (let round = 0; round < 3000; round += 1) {
      const length = Math.floor(random() * 14)
      const inline = Array.from({ length }, () => marks[Math.floor(random() * marks.length)]).join(
        '',
      )
      expect(roundTrip(inline, '1.1'), JSON.stringify(inline)).toBe(inline)
      expect(roundTrip(inline, '1.2'), JSON.stringify(inline)).toBe(inline)
      expect(transpileBack(inline), JSON.stringify(inline)).toBe(inline)
    }
  })

  test('a note cannot become anything but a comment', () => {
    const text = writeButane('flatcar 1.0.0', {
      storage: { files: [note('a\nstorage: b\n\n- c', { path: '/a' })] },
    })
    expect(parseDocument(text).errors).toEqual([])
    expect(parse(text)).toMatchObject({ storage: { files: [{ path: '/a' }] } })
  })
})
