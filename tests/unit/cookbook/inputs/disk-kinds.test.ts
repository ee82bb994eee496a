import { describe, expect, test } from 'vitest'
import type { Input } from '../../../../src/cookbook/input.ts'
import { blockDevice } from '../../../../src/cookbook/inputs/block-device.ts'
import { mountPoint } from '../../../../src/cookbook/inputs/mount-point.ts'
import { volumeName } from '../../../../src/cookbook/inputs/volume-name.ts'
import { nastyText } from '../../../support/nasty.ts'
import { seededRandom } from '../../../support/random.ts'

const words = { label: 'Thing', help: 'What it is for.' }
const kinds = {
  disk: blockDevice({ ...words, example: '/dev/sdb' }),
  path: mountPoint({ ...words, example: '/srv/data' }),
  name: volumeName({ ...words, example: 'data' }),
} satisfies Record<string, Input<string>>
type Kind = keyof typeof kinds

test.each<[Kind, string]>([
  ['disk', '/dev/sdb'],
  ['disk', '/dev/sdaa'],
  ['disk', '/dev/nvme0n1'],
  ['disk', '/dev/disk/by-path/pci-0000:03:00.0-scsi-0:0:1:0'],
  ['disk', '/dev/disk/by-id/wwn-0x6000c29a1b2c3d4e'],
  ['path', '/data'],
  ['path', '/srv/my-data/v1.0'],
  ['path', '/var/lib/docker'],
  ['path', '/home/core/x'],
  ['path', '/srv/...'],
  ['path', '/etcetera'],
  ['name', 'data'],
  ['name', 'a'],
  ['name', 'twelve-chars'],
  ['name', 'root-data'],
])('%s takes %s as it is', (kind, text) => {
  expect(kinds[kind].parse(text)).toEqual({ ok: true, value: text })
})

const SYSTEM = 'The system needs'
const EXTENSIONS = 'System extensions hide'

test.each<[Kind, string, string]>([
  ['disk', 'sdb', 'not the device of a disk'],
  ['disk', '/dev/null', 'not the device of a disk'],
  ['disk', '/dev/disk/by-partlabel/data', 'not the device of a disk'],
  ['disk', '/dev/disk/by-path/..', 'not the device of a disk'],
  ['disk', '/dev/sdb1', 'a partition'],
  ['disk', '/dev/nvme0n1p2', 'a partition'],
  ['disk', '/dev/disk/by-id/wwn-0x1-part1', 'a partition'],
  ['disk', '/dev/sda', 'Flatcar itself'],
  ['path', '/', 'not the path of a folder'],
  ['path', 'srv/data', 'not the path of a folder'],
  ['path', '/srv/data/', 'not the path of a folder'],
  ['path', '/srv//data', 'not the path of a folder'],
  ['path', '/srv/../etc', 'not the path of a folder'],
  ['path', '/srv/./data', 'not the path of a folder'],
  ['path', '/srv/my data', 'not the path of a folder'],
  ['path', '/srv/50%', 'not the path of a folder'],
  ['path', '/etc', SYSTEM],
  ['path', '/etc/docker', SYSTEM],
  ['path', '/var', SYSTEM],
  ['path', '/var/lib', SYSTEM],
  ['path', '/home/core', SYSTEM],
  ['path', '/opt', EXTENSIONS],
  ['path', '/usr/local', EXTENSIONS],
  ['name', 'ROOT', 'Flatcar has a partition'],
  ['name', 'usr-a', 'Flatcar has a partition'],
  ['name', 'Data', 'does not fit'],
  ['name', '1st', 'does not fit'],
  ['name', 'thirteen-char', 'does not fit'],
  ['name', 'a:b', 'does not fit'],
])('%s refuses %s', (kind, text, problem) => {
  const parsed = kinds[kind].parse(text)
  expect(parsed).toMatchObject({ ok: false })
  expect(parsed.ok ? '' : parsed.problem).toContain(problem)
  expect(parsed.ok ? '' : parsed.fix).not.toBe('')
})

describe('nasty texts', () => {
  const SEED = 31

  test.each(Object.entries(kinds))(`get nothing odd through %s (seed ${SEED})`, (_kind, input) => {
    const random = seededRandom(SEED)
    for (let round = 0; round < 500; round++) {
      const parsed = input.parse(`${input.example}${nastyText(random, true)}`)
      if (parsed.ok) expect(parsed.value).toMatch(/^[\w./:+@-]+$/)
    }
  })
})
