import type { Fragment } from './fragment.ts'
import type { Input } from './input.ts'
import { choice } from './inputs/choice.ts'
import { toggle } from './inputs/toggle.ts'
import { note } from './note.ts'

/** Partitions of Linux RAID, in the table of a disk (Discoverable Partitions Specification). */
export const RAID_MEMBER = 'a19d880f-05fc-4d3b-a006-743f0f84911e'

/** Where a partition is found by its label, whatever the kernel calls its disk. */
export const byLabel = (label: string) => `/dev/disk/by-partlabel/${label}`

type Format = 'ext4' | 'xfs' | 'btrfs'

/** Asks for the file system of a disk. */
export const fileSystem = (label: string): Input<Format> =>
  choice({
    label,
    help: 'What the disk is formatted with; ext4 does for nearly everything.',
    default: 'ext4',
    advanced: true,
    choices: [
      { value: 'ext4', label: 'ext4' },
      { value: 'xfs', label: 'XFS', help: 'Can grow, but not shrink.' },
      { value: 'btrfs', label: 'Btrfs', help: 'Has snapshots and checksums.' },
    ],
  })

/** Asks whether Ignition may destroy what is on a disk; off, so that it is never a slip. */
export const eraseSwitch = (label: string): Input<boolean> =>
  toggle({
    label,
    help: 'Destroys everything on it at the first boot. Leave it off for a new disk, and for one whose data you keep.',
    default: false,
  })

interface Disk {
  device: string
  label: string
  erase: boolean
  /** GUID of the partition's type; Linux data without it. */
  type?: string
}

/** A disk with one partition over all of it, numbered and labelled. */
export function wholeDisk({ device, label, erase, type }: Disk): Fragment {
  return {
    storage: {
      disks: [
        note('One partition over the whole disk. Its label is how everything below finds it.', {
          device,
          wipe_table: erase,
          partitions: [{ number: 1, label, ...(type === undefined ? {} : { type_guid: type }) }],
        }),
      ],
    },
  }
}

interface Volume {
  device: string
  label: string
  format: Format
  path: string
  erase: boolean
}

/** A file system on a device, with the unit that mounts it at every boot. */
export function mountedVolume({ device, label, format, path, erase }: Volume): Fragment {
  return {
    storage: {
      filesystems: [
        note('Made at the first boot, unless the device has it already; mounted at every boot.', {
          device,
          format,
          label,
          path,
          wipe_filesystem: erase,
          with_mount_unit: true,
        }),
      ],
    },
  }
}
