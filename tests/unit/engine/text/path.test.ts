import { describe, expect, test } from 'vitest'
import { cleanPath, extName, isAbsolutePath, joinPath } from '../../../../src/engine/text/path.ts'

describe('a path taken apart', () => {
  test.each([
    // path, cleaned, extension
    ['', '.', ''],
    ['/', '/', ''],
    ['//', '/', ''],
    ['.', '.', '.'],
    ['..', '..', '.'],
    ['a/../..', '..', '.'],
    ['/../a', '/a', ''],
    ['/a//b/./c.d/', '/a/b/c.d', ''],
    ['a/b/../c.tar.gz', 'a/c.tar.gz', '.gz'],
    ['../../x', '../../x', ''],
    ['/etc/.hidden', '/etc/.hidden', '.hidden'],
    ['dir.d/file', 'dir.d/file', ''],
    ['...', '...', '.'],
    ['/é/ü.x', '/é/ü.x', '.x'],
  ])('of %j is what Go makes of it', (path, cleaned, extension) => {
    expect([cleanPath(path), extName(path)]).toEqual([cleaned, extension])
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
  expect(cleanPath(`${slashes}x`)).toBe('/x')
  expect(cleanPath(`x${slashes}`)).toBe('x')
})
