/** What a machine needs beside what the OVA brings along: one SCSI disk and one adapter. */
export interface Hardware {
  /** In the order in which they are added, so that the kernel numbers them so. */
  disks: readonly FurtherDisk[]
  /** In the order of their places. */
  adapters: readonly FurtherAdapter[]
}

/**
 * What kind of disk it is: a new one on the SCSI controller of the system's disk, which every tool adds, a
 * new one on another controller (`more` is a second one for SCSI), or one that exists already, because it is
 * called by its own number.
 */
export type DiskKind = 'scsi' | 'more' | 'sata' | 'nvme' | 'existing'

/** A disk beside the system's. */
export interface FurtherDisk {
  kind: DiskKind
  /** What the config calls it: `/dev/sdb`. */
  device: string
  /** In GiB; of a disk that exists, what it should have. */
  size: number
}

/** A VMXNET3 adapter beside the first. */
export interface FurtherAdapter {
  /** What the config calls it: `ens224`, or its MAC address. */
  adapter: string
  /** Port group, or on Workstation and Fusion the kind of network. */
  network: string
  /** The MAC address that it has to be given; undefined where any will do. */
  mac: string | undefined
}

export const NO_HARDWARE: Hardware = { disks: [], adapters: [] }

/** Whether a machine lacks something when it comes out of the OVA. */
export function lacksHardware({ disks, adapters }: Hardware): boolean {
  return disks.length + adapters.length > 0
}

/** The disks that every tool can add, behind the system's. */
export function scsiDisks({ disks }: Hardware): readonly FurtherDisk[] {
  return disks.filter(({ kind }) => kind === 'scsi')
}

/** What is left for a tool that adds adapters and SCSI disks: the disks that only a person can attach. */
export function restOf({ disks }: Hardware): Hardware {
  return { disks: disks.filter(({ kind }) => kind !== 'scsi'), adapters: [] }
}
