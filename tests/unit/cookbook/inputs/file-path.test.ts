import { expect, test } from 'vitest'
import { holds } from '../../../../src/cookbook/input.ts'
import { filePath } from '../../../../src/cookbook/inputs/file-path.ts'

const input = filePath({ label: 'File', help: 'Where it is.', example: 'image.ova' })

test.each([
  'image.ova',
  './image.ova',
  '/srv/images/flatcar 1.ova',
  '~/image.ova',
  '../a.ova',
  String.raw`C:\images\a.ova`,
  'c:/images/a.ova',
  'a:b.ova',
])('“%s” is the path of a file', (path) => {
  expect(input.parse(path)).toEqual({ ok: true, value: path })
})

test.each([
  'http://example.net/a.ova',
  'HTTPS://example.net/a.ova',
  'ftp://example.net/a.ova',
  'file:///a.ova',
  'vi://host/vm',
  'https:a.ova',
  'any+thing-1.0:x',
])('“%s” is refused, because a program would fetch it', (address) => {
  expect(input.parse(address)).toEqual({
    ok: false,
    problem: 'This is an address, not the path of a file.',
    fix: 'Download it first, check its signature, and type where it is.',
  })
})

test.each([String.raw`\\host\share\a.ova`, '//host/share/a.ova', String.raw`\/host/a`])(
  '“%s” is refused, because it is on another machine',
  (share) => {
    expect(input.parse(share)).toEqual({
      ok: false,
      problem: 'This file lies on another machine.',
      fix: 'Copy it to a disk of your own first.',
    })
  },
)

test.each<[text: string, shared: boolean]>([
  ['/srv/images/flatcar 1 (new).ova', true],
  [String.raw`C:\images\a.ova`, true],
  ['a:hunter2', false],
  ['a!b', false],
  ['Pa$$word', false],
])('“%s” is shared: %s', (text, shared) => {
  expect(holds(input.shared, text)).toBe(shared)
})
