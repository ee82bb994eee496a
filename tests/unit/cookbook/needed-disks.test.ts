import { describe, expect, test } from 'vitest'
import { neededDisks } from '../../../src/cookbook/needed-disks.ts'
import { openButane } from '../../../src/engine/index.ts'

/** What a config with this `storage` needs, each disk as one text. */
function needed(storage: string, rest = '', head = 'variant: flatcar\nversion: 1.0.0'): string[] {
  const lines = storage.split('\n').map((line) => `  ${line}\n`)
  const open = openButane(`${head}\n${rest}storage:\n${lines.join('')}`)
  if (open === undefined) throw new Error('the config cannot be read')
  return neededDisks(open.config).map(
    ({ kind, device, least }) => `${device} ${kind}${least > 0 ? ` ${least}` : ''}`,
  )
}

const disk = (...devices: string[]) =>
  `disks:\n${devices.map((device) => `- device: ${device}`).join('\n')}`

describe('neededDisks', () => {
  test.each([
    ['one', ['/dev/sdb'], ['/dev/sdb scsi']],
    ['one, named twice', ['/dev/sdb', '/dev/sdb1'], ['/dev/sdb scsi']],
    ['two', ['/dev/sdc', '/dev/sdb'], ['/dev/sdb scsi', '/dev/sdc scsi']],
    [
      'those that the letters leave out',
      ['/dev/sdb', '/dev/sdd'],
      ['/dev/sdb scsi', '/dev/sdc scsi', '/dev/sdd scsi'],
    ],
    ['none beside the system’s', ['/dev/sda', '/dev/sda9'], []],
    [
      'a place on the controller',
      ['/dev/disk/by-path/pci-0000:03:00.0-scsi-0:0:1:0'],
      ['/dev/disk/by-path/pci-0000:03:00.0-scsi-0:0:1:0 scsi'],
    ],
    ['the place of the system’s', ['/dev/disk/by-path/pci-0000:03:00.0-scsi-0:0:0:0'], []],
    [
      'one disk by two names',
      ['/dev/sdb', '/dev/disk/by-path/pci-0000:03:00.0-scsi-0:0:1:0-part1'],
      ['/dev/sdb scsi'],
    ],
    ['NVMe', ['/dev/nvme0n1', '/dev/nvme0n1p2'], ['/dev/nvme0n1 nvme']],
    [
      'SATA',
      ['/dev/disk/by-path/pci-0000:02:03.0-ata-2'],
      ['/dev/disk/by-path/pci-0000:02:03.0-ata-2 sata'],
    ],
    [
      'a disk by its own number',
      ['/dev/disk/by-id/wwn-0x6000c29-part1'],
      ['/dev/disk/by-id/wwn-0x6000c29 existing'],
    ],
    ['more than a controller holds', ['/dev/sdaa'], ['/dev/sdaa more']],
    [
      'nothing that is elsewhere, or no disk',
      [
        '/dev/disk/by-path/ip-10.0.0.5:3260-iscsi-iqn.2026-01.net.example:a-lun-0',
        '/dev/disk/by-id/coreos-boot-disk',
        '/dev/disk/by-partlabel/data',
        '/dev/disk/by-label/ROOT',
        '/dev/md/mirror',
        '/dev/mapper/data',
        '/dev/vdb',
        'sdb',
      ],
      [],
    ],
  ])('sees %s', (_title, devices, expected) => {
    expect(needed(disk(...devices))).toEqual(expected)
  })

  test('counts all fourteen places, with the controller’s own left out', () => {
    const last = '/dev/disk/by-path/pci-0000:03:00.0-scsi-0:0:15:0'
    expect(needed(disk('/dev/sdo'))).toHaveLength(14)
    expect(needed(disk(last))).toHaveLength(14)
    expect(needed(disk(last)).at(-1)).toBe(`${last} scsi`)
    expect(needed(disk('/dev/disk/by-path/pci-0000:03:00.0-scsi-0:0:8:0')).at(-1)).toContain(':8:0')
    expect(needed(disk('/dev/disk/by-path/pci-0000:03:00.0-scsi-0:0:8:0'))).toHaveLength(7)
  })

  test.each([
    ['a file system', 'filesystems:\n- device: /dev/sdb\n  format: ext4'],
    ['swap', 'filesystems:\n- device: /dev/sdb\n  format: swap\n  with_mount_unit: true'],
    ['encryption', 'luks:\n- name: data\n  device: /dev/sdb'],
    ['an array', 'raid:\n- name: a\n  level: raid1\n  devices: [/dev/sda9, /dev/sdb1]'],
  ])('sees it below %s', (_title, storage) => {
    expect(needed(storage)).toEqual(['/dev/sdb scsi'])
  })

  test('sees the disks that the system is mirrored on', () => {
    const boot = 'boot_device:\n  mirror:\n    devices: [/dev/sda, /dev/sdb]\n'
    expect(needed('files: []', boot, 'variant: fcos\nversion: 1.5.0')).toEqual(['/dev/sdb scsi'])
  })

  test.each([
    ['the sizes', '[{number: 1, size_mib: 51200}, {number: 2, size_mib: 1024}]', 52],
    ['a start', '[{number: 1, start_mib: 40000, size_mib: 1000}]', 41],
    ['no size', '[{number: 1, label: data}]', 0],
    ['what is to be removed', '[{number: 1, size_mib: 51200, should_exist: false}]', 0],
  ])('knows by %s of partitions how large a disk has to be', (_title, partitions, least) => {
    const storage = `${disk('/dev/sdb')}\n  partitions: ${partitions}`
    expect(needed(storage)).toEqual([`/dev/sdb scsi${least > 0 ? ` ${least}` : ''}`])
  })

  test('needs none without storage', () => {
    expect(neededDisks({})).toEqual([])
  })
})
