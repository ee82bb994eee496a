import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLimited } from '../../../src/cli/read-file.ts'
import { writeWhole } from '../../../src/cli/write-file.ts'
import { scratchFolder } from '../../support/scratch.ts'

const folder = scratchFolder()
const bytes = Buffer.from('new')

test('a file is replaced, not written over: another name of it keeps the old text', () => {
  const [path, other] = [join(folder, 'a'), join(folder, 'b')]
  writeFileSync(path, 'old')
  linkSync(path, other)
  expect(writeWhole(path, bytes)).toBeUndefined()
  expect([path, other].map((name) => readFileSync(name, 'utf8'))).toEqual(['new', 'old'])
})

test.each([0o600, 0o644, 0o755, 0o4755])('a file keeps its mode %o', (mode) => {
  const path = join(folder, `mode-${mode}`)
  writeFileSync(path, 'a longer text')
  chmodSync(path, mode)
  expect(writeWhole(path, bytes)).toBeUndefined()
  expect(statSync(path).mode & 0o7777).toBe(mode)
})

test('links are followed through folders, also to what is not there yet', () => {
  mkdirSync(join(folder, 'deep'))
  symlinkSync('deep/second', join(folder, 'first'))
  symlinkSync('../target', join(folder, 'deep', 'second'))
  expect(writeWhole(join(folder, 'first'), bytes)).toBeUndefined()
  expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('new')
  expect(statSync(join(folder, 'target')).mode & 0o777).toBe(0o600)
})

test.each([
  ['missing/file', 'no such file or directory'],
  ['.', 'is a directory'],
  ['ring', 'too many levels of symbolic links'],
  ['n'.repeat(300), 'file name too long'],
])('%s cannot be written: %s', (name, error) => {
  if (name === 'ring') symlinkSync('ring', join(folder, 'ring'))
  const before = readdirSync(folder)
  expect(writeWhole(`${folder}/${name}`, bytes)).toEqual({ step: 'open', error })
  expect(readdirSync(folder)).toEqual(before)
})

test('a name as long as may be is written', () => {
  const path = join(folder, 'n'.repeat(255))
  expect(writeWhole(path, bytes)).toBeUndefined()
  expect(readFileSync(path, 'utf8')).toBe('new')
})

test.each([
  [0, 1],
  [2, 3],
  [3, 3],
  [100, 3],
])('with a limit of %i no more than %i bytes are read of three', (limit, length) => {
  const path = join(folder, 'three')
  writeFileSync(path, 'abc')
  expect(Buffer.from(readLimited(path, limit)).toString()).toBe('abc'.slice(0, length))
})

test('a file of many chunks is read whole, and an endless one no further than the limit', () => {
  const path = join(folder, 'long')
  const text = 'abcdefg'.repeat(50_000)
  writeFileSync(path, text)
  expect(Buffer.from(readLimited(path, 2 ** 24)).toString()).toBe(text)
  expect(readLimited('/dev/zero', 200_000)).toHaveLength(200_001)
})
