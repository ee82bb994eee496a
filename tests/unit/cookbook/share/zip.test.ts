import { expect, test, vi } from 'vitest'
import { zip } from '../../../../src/cookbook/share/zip.ts'

// What real programs make of an archive is in tests/acceptance/zip.test.ts.

test('the same files make the same bytes at any time', () => {
  const files = [{ name: 'host.bu', content: 'variant: flatcar' }]
  const [one, other] = ['2026-01-01', '2031-07-01T12:34:56'].map((now) => {
    vi.useFakeTimers({ now: new Date(now) })
    return zip(files)
  })
  vi.useRealTimers()
  expect(one).toEqual(other)
})

test('repetition is compressed', () => {
  expect(zip([{ name: 'a', content: 'x'.repeat(100_000) }]).length).toBeLessThan(400)
})

test.each([
  ['empty', ''],
  ['absolute', '/etc/passwd'],
  ['a folder', 'a/'],
  ['the folder above', '..'],
  ['out of its folder', 'a/../../b'],
  ['the folder itself', './a'],
  ['with an empty part', 'a//b'],
  ['with a backslash', 'a\\b'],
  ['with a drive', 'c:a'],
  ['with a line break', 'a\nb'],
])('a name that is %s is refused', (_title, name) => {
  expect(() => zip([{ name, content: '' }])).toThrow('not a name for a file')
})

test.each(['...', '.hidden', 'a/b', 'a b', 'ホスト.bu'])('%j is a name', (name) => {
  expect(() => zip([{ name, content: '' }])).not.toThrow()
})

test('a name that is there twice is refused', () => {
  const file = { name: 'a', content: '' }
  expect(() => zip([file, { name: 'b', content: '' }, file])).toThrow('two files')
})
