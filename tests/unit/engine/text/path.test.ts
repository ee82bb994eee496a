import { describe, expect, test } from 'vitest'
import {
  baseName,
  cleanPath,
  dirName,
  extName,
  isAbsolutePath,
  joinPath,
} from '../../../../src/engine/text/path.ts'

describe('a path taken apart', () => {
  test.each([
    // path, cleaned, base, directory, extension
    ['', '.', '.', '.', ''],
    ['/', '/', '/', '/', ''],
    ['//', '/', '/', '/', ''],
    ['.', '.', '.', '.', '.'],
    ['..', '..', '..', '.', '.'],
    ['a/../..', '..', '..', '.', '.'],
    ['/../a', '/a', 'a', '/', ''],
    ['/a//b/./c.d/', '/a/b/c.d', 'c.d', '/a/b/c.d', ''],
    ['a/b/../c.tar.gz', 'a/c.tar.gz', 'c.tar.gz', 'a', '.gz'],
    ['../../x', '../../x', 'x', '../..', ''],
    ['/etc/.hidden', '/etc/.hidden', '.hidden', '/etc', '.hidden'],
    ['dir.d/file', 'dir.d/file', 'file', 'dir.d', ''],
    ['...', '...', '...', '.', '.'],
    ['/é/ü.x', '/é/ü.x', 'ü.x', '/é', '.x'],
  ])('of %j is what Go makes of it', (path, cleaned, base, directory, extension) => {
    expect([cleanPath(path), baseName(path), dirName(path), extName(path)]).toEqual([
      cleaned,
      base,
      directory,
      extension,
    ])
  })
})

test.each([
  [[], ''],
  [['', ''], ''],
  [['', 'a'], 'a'],
  [['/a', '../b'], '/b'],
  [['/a/', '/b'], '/a/b'],
  [['a', '..', '..'], '..'],
])('joining %j gives %j', (elements, joined) => {
  expect(joinPath(...elements)).toBe(joined)
})

test('a path is absolute when it starts with a slash', () => {
  expect(['/', '/a', 'a', '', './a'].map(isAbsolutePath)).toEqual([true, true, false, false, false])
})

test('a long run of slashes is cleaned in no time', () => {
  const slashes = '/'.repeat(200_000)
  expect(baseName(`${slashes}x`)).toBe('x')
  expect(baseName(`x${slashes}`)).toBe('x')
})
