import { expect, test } from 'vitest'
import { find } from '../../../../support/whole.ts'

const CODE = 'host/system-disk'
const disk = (device: string, rest: string) => `storage: {disks: [{device: ${device}, ${rest}}]}\n`
const WIPED = 'wipe_table: true, partitions: [{number: 1, label: data}]'
const filesystem = (device: string, rest = 'wipe_filesystem: true') =>
  `storage: {filesystems: [{device: ${device}, format: ext4, ${rest}}]}\n`
const FIRST = '/dev/disk/by-path/pci-0000:03:00.0-scsi-0:0:0:0'

test.each([
  { title: 'its table is emptied', body: disk('/dev/sda', WIPED) },
  { title: 'it is named by its place', body: disk(FIRST, WIPED) },
  {
    title: 'it is named by Fedora CoreOS',
    body: disk('/dev/disk/by-id/coreos-boot-disk', WIPED),
    spec: 'fcos 1.5.0',
  },
  { title: 'it becomes a file system', body: filesystem('/dev/sda', 'wipe_filesystem: false') },
  {
    title: 'it becomes swap',
    body: 'storage: {filesystems: [{device: /dev/sda, format: swap}]}\n',
  },
  { title: 'it is encrypted', body: 'storage: {luks: [{name: a, device: /dev/sda}]}\n' },
  {
    title: 'it joins an array',
    body: 'storage: {raid: [{name: a, level: raid1, devices: [/dev/sdb, /dev/sda]}]}\n',
  },
  {
    title: 'a partition takes the place of one of its own',
    body: disk('/dev/sda', 'partitions: [{number: 1, label: data}]'),
  },
  {
    title: 'one of its partitions is removed',
    body: disk('/dev/sda', 'partitions: [{number: 4, should_exist: false}]'),
  },
  {
    title: 'one of its partitions is made anew',
    body: disk('/dev/sda', 'partitions: [{number: 3, wipe_partition_entry: true}]'),
  },
  { title: 'USR-A is emptied', body: filesystem('/dev/disk/by-partlabel/USR-A') },
  { title: 'USR-A is emptied by number', body: filesystem('/dev/sda3') },
  { title: 'USR-A is emptied by place', body: filesystem(`${FIRST}-part3`) },
])('an error where $title', (one) => {
  expect(find(CODE, one)).toMatchObject([{ severity: 'error' }])
})

test.each([
  { title: 'another disk', body: disk('/dev/sdb', WIPED) },
  { title: 'a disk whose name begins so', body: disk('/dev/sdaa', WIPED) },
  { title: 'a place further on', body: disk(FIRST.replace(/0$/, '1'), WIPED) },
  { title: 'a partition behind the others', body: disk('/dev/sda', 'partitions: [{number: 10}]') },
  {
    title: 'a smaller root',
    body: disk('/dev/sda', 'partitions: [{number: 9, label: ROOT, wipe_partition_entry: true}]'),
  },
  { title: 'a root made anew', body: filesystem('/dev/disk/by-label/ROOT') },
  { title: 'a root made anew by number', body: filesystem('/dev/sda9') },
  { title: 'a mounted OEM partition', body: filesystem('/dev/disk/by-label/OEM', 'path: /oem') },
  { title: 'USR-A as it is', body: filesystem('/dev/sda3', 'wipe_filesystem: false') },
  {
    title: 'a partition behind those of Fedora CoreOS',
    body: disk('/dev/disk/by-id/coreos-boot-disk', 'partitions: [{number: 5, label: var}]'),
    spec: 'fcos 1.5.0',
  },
  {
    title: 'Fedora CoreOS made anew as a whole',
    body: `${disk('/dev/sda', WIPED).replace(/}\n$/, '')}, filesystems: [{device: /dev/md/root, format: xfs, label: root}]}\n`,
    spec: 'fcos 1.5.0',
  },
  {
    title: 'its sugar for that',
    body: 'boot_device: {mirror: {devices: [/dev/sda, /dev/sdb]}}\n',
    spec: 'fcos 1.5.0',
  },
  { title: 'a system on another disk', body: disk('/dev/sda', WIPED), spec: 'r4e 1.0.0' },
])('$title is fine', (one) => {
  expect(find(CODE, one)).toEqual([])
})
