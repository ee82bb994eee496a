import { expect, test } from 'vitest'
import { pathInside } from '../../../../src/engine/files/local-file.ts'
import { memoryTree } from '../../../../src/engine/files/memory-tree.ts'

test.each([
  ['/srv/files', 'a/b', 'a/b'],
  ['/srv/files/', './a//../b', 'b'],
  ['/srv/files', '/a', 'a'],
  ['/srv/files', '../files/a', 'a'],
  ['/srv/files', '', ''],
  ['/srv/files', '../a', undefined],
  ['/srv/files', '../files-too/a', undefined],
  // upstream looks for a name that begins with two slashes
  ['/', 'a', undefined],
  ['/', '/etc/hostname', undefined],
  ['//', 'a', undefined],
  ['/', '..', ''],
])('below %j, the path %j is %j', (location, path, inside) => {
  expect(pathInside({ ...memoryTree({}), location }, path)).toBe(inside)
})
