import { describe, expect, test } from 'vitest'
import { mergeFragments } from '../../../../src/cookbook/compose/merge-fragments.ts'
import { formatKeyedPath } from '../../../../src/cookbook/compose/statement.ts'
import type { Fragment } from '../../../../src/cookbook/fragment.ts'
import { note, readNote } from '../../../../src/cookbook/note.ts'
import { json, lines } from '../../../../src/cookbook/text-tree.ts'

const merge = (...fragments: readonly Fragment[]) =>
  mergeFragments(fragments.map((fragment, index) => ({ origin: 'abc'[index] ?? '', fragment })))

const file = (more: object): Fragment => ({ storage: { files: [{ path: '/f', ...more }] } })
const daemon = (tree: Record<string, unknown>) => file({ contents: json(tree) })
const unit = (more: object): Fragment => ({ systemd: { units: [{ name: 'a.service', ...more }] } })
const disk = (...partitions: object[]): Fragment => ({
  storage: { disks: [{ device: '/dev/sda', partitions }] },
})
const swap = (...options: string[]): Fragment => ({
  storage: { filesystems: [{ device: '/dev/sdb', options }] },
})
const user = (more: object): Fragment => ({ passwd: { users: [{ name: 'core', ...more }] } })

describe('what goes together:', () => {
  test.each<[string, Fragment, Fragment, Fragment]>([
    [
      'fields of one file',
      file({ mode: 1 }),
      file({ overwrite: true }),
      file({ mode: 1, overwrite: true }),
    ],
    ['one statement made twice', file({ mode: 1 }), file({ mode: 1 }), file({ mode: 1 })],
    [
      'drop-ins of one unit',
      unit({ dropins: [{ name: '1.conf', contents: 'a' }] }),
      unit({ enabled: true, dropins: [{ name: '2.conf', contents: 'b' }] }),
      unit({
        enabled: true,
        dropins: [
          { name: '1.conf', contents: 'a' },
          { name: '2.conf', contents: 'b' },
        ],
      }),
    ],
    [
      'partitions of one disk, by number and by label',
      disk({ number: 1, label: 'x' }, { label: 'y' }),
      disk({ label: 'y', size_mib: 5 }, { number: 1, size_mib: 3 }),
      disk({ number: 1, label: 'x', size_mib: 3 }, { label: 'y', size_mib: 5 }),
    ],
    [
      'groups and keys of one user',
      user({ groups: ['a', 'b'] }),
      user({ groups: ['b', 'c'], ssh_authorized_keys: ['k'] }),
      user({ groups: ['a', 'b', 'c'], ssh_authorized_keys: ['k'] }),
    ],
    [
      'the same words of a command',
      swap('-L', 'x', '-L'),
      swap('-L', 'x', '-L'),
      swap('-L', 'x', '-L'),
    ],
    [
      'settings of one JSON file, printed once',
      daemon({ a: 1, deep: { b: [1] } }),
      daemon({ deep: { b: [1], c: 2 } }),
      file({
        contents: {
          inline: '{\n  "a": 1,\n  "deep": {\n    "b": [\n      1\n    ],\n    "c": 2\n  }\n}\n',
        },
      }),
    ],
    [
      'names in one file, each of them once',
      file({ contents: lines(['podman', 'zfs']) }),
      file({ contents: lines(['python', 'podman']) }),
      file({ contents: { inline: 'podman\nzfs\npython\n' } }),
    ],
  ])('%s', (_title, one, other, expected) => {
    const { fragment, conflicts } = merge(one, other)
    expect(conflicts).toEqual([])
    expect(JSON.parse(JSON.stringify(fragment))).toEqual(expected)
  })
})

describe('what does not go together is named, and both sides are told:', () => {
  test.each<[string, Fragment, Fragment, string, unknown, unknown]>([
    ['two modes', file({ mode: 1 }), file({ mode: 2 }), 'storage.files[/f].mode', 1, 2],
    [
      'yes and no',
      unit({ enabled: true }),
      unit({ enabled: false }),
      'systemd.units[a.service].enabled',
      true,
      false,
    ],
    [
      'two texts',
      file({ contents: { inline: 'x' } }),
      file({ contents: { inline: 'y' } }),
      'storage.files[/f].contents.inline',
      'x',
      'y',
    ],
    [
      'a text and a download',
      file({ contents: { inline: 'x' } }),
      file({ contents: { source: 'https://a/' } }),
      'storage.files[/f].contents',
      { inline: 'x' },
      { source: 'https://a/' },
    ],
    [
      'a unit and a unit from a file',
      unit({ contents: 'x' }),
      unit({ contents_local: 'y' }),
      'systemd.units[a.service]',
      { contents: 'x' },
      { contents_local: 'y' },
    ],
    [
      'a file and a link at one path',
      file({ mode: 1 }),
      { storage: { links: [{ path: '/f', target: '/g' }] } },
      'storage[/f]',
      { files: { path: '/f', mode: 1 } },
      { links: { path: '/f', target: '/g' } },
    ],
    [
      'an argument that shall and shall not be there',
      { kernel_arguments: { should_exist: ['quiet'] } },
      { kernel_arguments: { should_not_exist: ['quiet'] } },
      'kernel_arguments[quiet]',
      { should_exist: 'quiet' },
      { should_not_exist: 'quiet' },
    ],
    [
      'two command lines',
      swap('-L', 'x'),
      swap('-L', 'y'),
      'storage.filesystems[/dev/sdb].options',
      ['-L', 'x'],
      ['-L', 'y'],
    ],
    [
      'two values of a setting',
      daemon({ a: { b: 1 } }),
      daemon({ a: { b: 2 } }),
      'storage.files[/f].contents.inline.a.b',
      1,
      2,
    ],
    [
      'a text and settings',
      file({ contents: { inline: '{}' } }),
      daemon({ a: 1 }),
      'storage.files[/f].contents.inline',
      '{}',
      '{\n  "a": 1\n}\n',
    ],
  ])('%s', (_title, first, second, path, one, other) => {
    const { conflicts } = merge(first, second)
    expect(
      conflicts.map((conflict) => ({ ...conflict, path: formatKeyedPath(conflict.path) })),
    ).toEqual([{ path, one: { origin: 'a', value: one }, other: { origin: 'b', value: other } }])
  })
})

test('of three that differ, the first is kept and each of the others is a conflict with it', () => {
  const { fragment, conflicts } = merge(file({ mode: 1 }), file({ mode: 2 }), file({ mode: 3 }))
  expect(fragment).toEqual(file({ mode: 1 }))
  expect(conflicts.map(({ one, other }) => one.origin + other.origin)).toEqual(['ab', 'ac'])
})

test('notes are all kept, each once', () => {
  const told = (text: string): Fragment => ({ storage: { files: [note(text, { path: '/f' })] } })
  const { fragment } = merge(told('one'), told('two'), told('one'))
  expect(readNote(fragment.storage?.files?.[0] ?? {})).toBe('one\ntwo')
})

test('origins tell who speaks of an item', () => {
  const { fragment, origins } = merge(file({ mode: 1 }), unit({ enabled: true }), file({}))
  expect(origins.get(fragment.storage?.files?.[0])).toEqual(['a', 'c'])
  expect(origins.get(fragment.systemd?.units?.[0])).toEqual(['b'])
})
