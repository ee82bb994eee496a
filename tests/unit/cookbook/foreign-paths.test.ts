import { expect, test } from 'vitest'
import {
  findForeign,
  foreignPaths,
  insteadOfReadOnly,
} from '../../../src/cookbook/foreign-paths.ts'

test('each row is found on its systems, and on no other', () => {
  for (const [path, rows] of Map.groupBy(foreignPaths, (row) => row.path)) {
    const systems = rows.flatMap((row) => row.systems)
    const inside = path.endsWith('/') ? `${path}x` : path
    for (const system of ['flatcar', 'fcos'] as const) {
      const found = findForeign(inside, system)?.path
      expect([inside, system, found]).toEqual([
        inside,
        system,
        systems.includes(system) ? path : undefined,
      ])
    }
  }
})

test.each(['/etc/docker/daemon.json', '/etc/aptly', '/etc/crontab.own', '/etc/coreos'])(
  '%s is no such path',
  (path) => {
    expect(findForeign(path, 'flatcar')).toBeUndefined()
  },
)

test.each([
  ['/usr/local/bin/a', '/opt', undefined],
  ['/usr/bin/a', '/opt', '/usr/local'],
  ['/lib64/a', '/opt', '/usr/local'],
  ['/usr/share/oem/grub.cfg', undefined, '/usr/local'],
  ['/opt/a', undefined, undefined],
  ['/library/a', undefined, undefined],
])('instead of %s: %s on Flatcar, %s on Fedora CoreOS', (path, flatcar, fcos) => {
  expect([insteadOfReadOnly(path, 'flatcar'), insteadOfReadOnly(path, 'fcos')]).toEqual([
    flatcar,
    fcos,
  ])
})
