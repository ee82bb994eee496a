import { below, doc } from './doc.ts'
import type { FieldDocs } from './doc.ts'
import { cexDocs, resourceDocs, tangDocs } from './resource.ts'

const stable = 'Links below `/dev/disk/by-*` stay the same from boot to boot.'
const bootDisk = 'The boot disk is `/dev/disk/by-id/coreos-boot-disk`.'

const unlessBootDevice = [
  { since: 'fcos 1.3', text: 'Needed, unless the entry adds to one that `boot_device` makes.' },
] as const

const partitionDocs: FieldDocs = {
  '': doc('Partitions of the disk. Each number once, or each label where there is no number.'),
  label: doc(
    'Name of the partition in the table, by which `/dev/disk/by-partlabel` finds it; at most 36 characters.',
  ),
  number: doc('Number in the partition table, from 1 on; 0 takes the next free one.', '0'),
  size_mib: doc('Size in MiB; 0 takes all the room there is.', '0'),
  start_mib: doc('Start in MiB; 0 takes the start of the largest free block.', '0'),
  type_guid: doc(
    'GUID that says what kind of partition it is.',
    'that of Linux data, 0FC63DAF-8483-4772-8E79-3D69D8477DE4',
  ),
  guid: doc('GUID of this very partition.', 'a random one'),
  wipe_partition_entry: doc(
    'Whether an existing partition that differs may be deleted and made anew. What is on it is lost.',
    'false: a partition that differs stops Ignition',
  ),
  should_exist: doc(
    'Whether the partition is to exist. With false it is deleted (or Ignition stops, without `wipe_partition_entry`), and only its number may be given.',
    'true',
  ),
  resize: doc('Whether an existing partition that differs only in size is resized.', 'false'),
}

const filesystemDocs: FieldDocs = {
  '': doc('Filesystems to create or to use again. Each device once.'),
  device: doc(`Absolute path of the device. ${stable}`),
  format: doc('Kind of the filesystem. Needed as soon as anything but the device is given.'),
  path: doc(
    'Where it is mounted while Ignition writes files. At boot it is mounted by a unit: see `with_mount_unit`.',
  ),
  label: doc('Label of the filesystem. Its longest length depends on the format.'),
  uuid: doc('UUID of the filesystem.', 'a random one'),
  options: doc('Further options for the program that makes the filesystem.'),
  mount_options: doc('Options for mounting it.'),
  wipe_filesystem: doc(
    'Whether a filesystem that is already there is always made anew. What is on it is lost.',
    'false: a filesystem that fits is kept, another one stops Ignition',
  ),
  with_mount_unit: doc(
    'Whether Butane writes the systemd unit that mounts the filesystem at boot.',
    'false',
    [
      { since: 'ign 3.2', text: 'On a LUKS volume with Tang it waits for the network.' },
      { since: 'ign 3.3', text: 'For `swap` it is a swap unit.' },
    ],
  ),
}

const luksDocs: FieldDocs = {
  '': doc('Encrypted volumes. Each name once.'),
  name: doc('Name of the opened volume, below `/dev/mapper`.'),
  device: doc(`Absolute path of the device that is encrypted. ${stable}`, '', unlessBootDevice),
  key_file: doc('The key that unlocks the volume.', 'a random one is made'),
  label: doc('Label of the volume, at most 47 characters.'),
  uuid: doc('UUID of the volume.', 'a random one'),
  options: doc('Further options for `cryptsetup luksFormat`.'),
  open_options: doc(
    'Further options for `cryptsetup luksOpen`; those that LUKS can store stay with the volume.',
  ),
  discard: doc(
    'Whether freed blocks are passed on to the disk. Good for SSDs, but it shows which blocks hold data.',
    'false',
  ),
  wipe_volume: doc(
    'Whether a volume that is already there is always made anew. What is on it is lost.',
    'false: a volume that fits is kept, another one stops Ignition',
  ),
  clevis: doc('Unlocks the volume by itself at boot, through a TPM chip or Tang servers.'),
  'clevis.threshold': doc('How many of the pieces (TPM, Tang servers) are needed to unlock.', '1'),
  'clevis.tpm2': doc('Whether the TPM 2.0 chip of the machine takes part in unlocking.', 'false'),
  'clevis.custom': doc('A Clevis setting of your own. It excludes all others.'),
  'clevis.custom.pin': doc('Clevis pin to bind with.', '', [
    { before: 'ign 3.6', text: 'One of `tpm2`, `tang` and `sss`.' },
  ]),
  'clevis.custom.config': doc('Settings of the pin, as JSON text.'),
  'clevis.custom.needs_network': doc('Whether unlocking needs the network.', 'false'),
}

/** `storage.disks` and what is built on disks. */
export const diskDocs: FieldDocs = {
  'storage.disks[]': doc('Disks to partition. Each device once.'),
  'storage.disks[].device': doc(`Absolute path of the disk. ${stable}`, '', [
    { since: 'fcos 1.0', variant: 'fcos', text: bootDisk },
    { since: 'openshift 4.11', text: bootDisk },
  ]),
  'storage.disks[].wipe_table': doc(
    'Whether the partition table is erased first. Everything on the disk is lost.',
    'false',
  ),
  ...below('storage.disks[].partitions[]', partitionDocs),
  ...below('storage.filesystems[]', filesystemDocs),
  ...below('storage.luks[]', luksDocs),
  ...resourceDocs('storage.luks[].key_file', 'the key', { absent: 'a random key is made' }),
  ...tangDocs('storage.luks[].clevis.tang[]'),
  ...cexDocs('storage.luks[].cex'),
  ...below('storage.raid[]', {
    '': doc('Software RAID arrays. Each name once.'),
    name: doc('Name of the array, below `/dev/md`.'),
    level: doc('How the array spreads data over its devices.', '', unlessBootDevice),
    devices: doc('Absolute paths of the devices, each once.', '', unlessBootDevice),
    spares: doc('How many of the devices stand by as spares.', '0'),
    options: doc('Further options for `mdadm`.'),
  }),
}
