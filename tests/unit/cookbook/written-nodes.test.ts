import { expect, test } from 'vitest'
import { folderOf, resolvePath, writtenNodes } from '../../../src/cookbook/written-nodes.ts'

test('files, folders and links are found with their places', () => {
  const nodes = writtenNodes({
    variant: 'flatcar',
    version: '1.1.0',
    storage: {
      files: [{ path: '/a' }, { path: '/b', mode: 0o600 }],
      directories: [{ path: '/c' }],
      links: [{ path: '/d', target: '/a' }],
    },
  })
  expect(nodes.map(({ kind, path, at }) => [kind, path, at.at(-1)])).toEqual([
    ['files', '/a', 0],
    ['files', '/b', 1],
    ['directories', '/c', 0],
    ['links', '/d', 0],
  ])
  expect(writtenNodes({ variant: 'flatcar', version: '1.1.0' })).toEqual([])
})

test.each([
  ['/etc//x/', '/', '/etc/x'],
  ['/etc/./a/../x', '/', '/etc/x'],
  ['../../opt/x', '/etc/extensions', '/opt/x'],
  ['x', '/etc', '/etc/x'],
  ['/../..', '/', '/'],
])('%s in %s is %s', (path, base, resolved) => {
  expect(resolvePath(path, base)).toBe(resolved)
})

test('a path is in a folder', () => {
  expect([folderOf('/etc/x'), folderOf('/x')]).toEqual(['/etc', '/'])
})
