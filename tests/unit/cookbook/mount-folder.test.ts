import { expect, test } from 'vitest'
import { hiddenBelow } from '../../../src/cookbook/mount-folder.ts'

test.each([
  ['extensions', ['/opt', '/opt/data', '/usr/local']],
  ['system', ['/bin', '/dev', '/etc', '/lib64', '/proc', '/run', '/sbin', '/sys']],
  ['needed', ['/boot', '/etc/own', '/home', '/home/core', '/oem', '/root', '/tmp', '/var/log']],
  [undefined, ['/srv', '/mnt/a', '/var/lib/a', '/home/own', '/optional', '/etcetera']],
])('what is hidden: %s', (hidden, folders) => {
  for (const folder of folders) expect([folder, hiddenBelow(folder)]).toEqual([folder, hidden])
})
