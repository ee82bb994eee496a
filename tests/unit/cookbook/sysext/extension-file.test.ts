import { expect, test } from 'vitest'
import { bakery } from '../../../../src/cookbook/sysext/bakery.ts'
import { extensionAt, nameInRelease } from '../../../../src/cookbook/sysext/extension-file.ts'

test.each([
  ['/etc/extensions/a.raw', 'a'],
  ['/var/lib/extensions/a-1.raw', 'a-1'],
  ['/etc/extensions/a', undefined],
  ['/etc/extensions/a.raw.v/a_1.raw', undefined],
  ['/opt/extensions/a/a.raw', undefined],
])('an image at %s is taken as %s', (path, name) => {
  expect(extensionAt(path)).toBe(name)
})

test('each release of the bakery has the name of its row', () => {
  for (const { name, version } of bakery) {
    for (const end of ['-x86-64.raw', '-arm64.raw', '-x86_64', '_amd64.raw'])
      expect(nameInRelease(`${name}-${version}${end}`)).toBe(name)
  }
})

test.each(['kubernetes.raw', 'python-3.raw', 'oem-vmware.raw', 'x86-64.raw', 'tool-x86-64.raw'])(
  '%s is not called as a release is',
  (file) => {
    expect(nameInRelease(file)).toBeUndefined()
  },
)
