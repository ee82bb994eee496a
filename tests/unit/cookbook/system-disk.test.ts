import { expect, test } from 'vitest'
import {
  flatcarPartition,
  isSystemDisk,
  systemPartitions,
} from '../../../src/cookbook/system-disk.ts'

test.each([
  '/dev/sda',
  '/dev/disk/by-path/pci-0000:03:00.0-scsi-0:0:0:0',
  '/dev/disk/by-path/pci-0000:00:10.0-scsi-0:0:0:0',
  '/dev/disk/by-id/coreos-boot-disk',
])('%s is the disk of the system', (device) => {
  expect(isSystemDisk(device)).toBe(true)
})

test.each([
  '/dev/sdb',
  '/dev/sda1',
  '/dev/sdaa',
  '/dev/disk/by-path/pci-0000:03:00.0-scsi-0:0:1:0',
  '/dev/disk/by-path/pci-0000:0b:00.0-scsi-0:0:0:0',
  'x/dev/sda',
])('%s is not known to be it', (device) => {
  expect(isSystemDisk(device)).toBe(false)
})

test.each([
  ['/dev/sda1', 'EFI-SYSTEM'],
  ['/dev/disk/by-id/coreos-boot-disk-part4', 'USR-B'],
  ['/dev/disk/by-label/USR-A', 'USR-A'],
  ['/dev/disk/by-partlabel/EFI-SYSTEM', 'EFI-SYSTEM'],
  ['/dev/sda9', undefined],
  ['/dev/sdb1', undefined],
  ['/dev/disk/by-label/ROOT', undefined],
])('%s is the partition %s', (device, name) => {
  expect(flatcarPartition(device)).toBe(name)
})

test('the partitions of a system on any disk are not known', () => {
  const known = ['flatcar', 'fcos', 'openshift', 'r4e', 'fiot'].map(systemPartitions)
  expect(known.map((names) => names?.[1])).toEqual([
    'EFI-SYSTEM',
    'BIOS-BOOT',
    'BIOS-BOOT',
    undefined,
    undefined,
  ])
})
