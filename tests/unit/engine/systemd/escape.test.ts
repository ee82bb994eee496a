import { expect, test } from 'vitest'
import {
  escapeUnitPath,
  mountUnitName,
  swapUnitName,
} from '../../../../src/engine/systemd/escape.ts'

test.each([
  ['/', '-'],
  ['', '-'],
  ['///', '-'],
  ['/var/lib/data', 'var-lib-data'],
  ['//var///lib/', 'var-lib'],
  ['/dev/disk/by-label/a b', 'dev-disk-by\\x2dlabel-a\\x20b'],
  ['/.hidden/.x', '\\x2ehidden-.x'],
  ['/a:b_c.D9', 'a:b_c.D9'],
  ['/é', '\\xc3\\xa9'],
  ['/a\\b\tc', 'a\\x5cb\\x9c'],
  ['relative/path', 'relative-path'],
])('the path %j becomes %s in unit names', (path, escaped) => {
  expect(escapeUnitPath(path)).toBe(escaped)
})

test('mount and swap units are named after their path', () => {
  expect(mountUnitName('/var/lib/my-data')).toBe('var-lib-my\\x2ddata.mount')
  expect(swapUnitName('/dev/sdb1')).toBe('dev-sdb1.swap')
})
