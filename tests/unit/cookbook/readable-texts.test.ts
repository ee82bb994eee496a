import { expect, test } from 'vitest'
import { readableTexts } from '../../../src/cookbook/readable-texts.ts'
import { openButane } from '../../../src/engine/index.ts'
import { butaneOf } from '../../support/whole.ts'

const read = (body: string) => readableTexts(openButane(butaneOf({ body }))?.config ?? {})
const file = (contents: string) => `storage: {files: [{path: /a, contents: {${contents}}}]}\n`

test('finds every text of a config, its file and its place', () => {
  const texts = read(`storage:
  files:
    - path: /etc/a
      contents: {inline: one}
      append: [{inline: two}, {inline: three}]
  luks:
    - {name: data, device: /dev/sdb, key_file: {inline: four}}
systemd:
  units:
    - {name: a.service, contents: five, dropins: [{name: b.conf, contents: six}]}
`)
  expect(texts.map(({ file: name, text, path }) => [text, name, path.join('.')])).toEqual([
    ['one', '/etc/a', 'storage.files.0.contents.inline'],
    ['two', '/etc/a', 'storage.files.0.append.0.inline'],
    ['three', '/etc/a', 'storage.files.0.append.1.inline'],
    ['four', '/etc/luks/data', 'storage.luks.0.key_file.inline'],
    ['five', '/etc/systemd/system/a.service', 'systemd.units.0.contents'],
    ['six', '/etc/systemd/system/a.service.d/b.conf', 'systemd.units.0.dropins.0.contents'],
  ])
})

test.each([
  ['an empty text', 'inline: ""', ''],
  ['escapes', 'source: "data:,a%20b"', 'a b'],
  ['base64', 'source: "data:;base64,YSBi"', 'a b'],
  ['base64 of UTF-8', 'source: "data:;base64,w6k="', 'é'],
])('reads %s', (_, contents, text) => {
  expect(read(file(contents))).toMatchObject([{ file: '/a', text }])
})

test.each([
  ['what lies elsewhere', 'source: "https://a/b"'],
  ['what is compressed', 'source: "data:,a", compression: gzip'],
  ['what is no text', 'source: "data:;base64,/w=="'],
  ['what is no data URL', 'source: "data:;base64,!"'],
  ['a file on the author’s machine', 'local: a'],
  ['no contents', ''],
])('passes over %s', (_, contents) => {
  expect(read(file(contents))).toEqual([])
})

test('stands a config whose names are missing', () => {
  const texts = read(
    'storage: {files: [{contents: {inline: a}}]}\nsystemd: {units: [{contents: b}]}\n',
  )
  expect(texts.map(({ text }) => text)).toEqual(['a', 'b'])
})
