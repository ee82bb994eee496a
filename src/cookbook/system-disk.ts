/**
 * The names of the disk that the system itself is on. The disk of the OVA is the first one of the first
 * SCSI controller, for which VMware's PCI slots are fixed: 160 (PVSCSI) or 16 (LSI Logic). Fedora CoreOS
 * has a link of its own for it (fedora-coreos-config, `80-coreos-boot-disk.rules`).
 */
const SYSTEM =
  /^\/dev\/(?:sda|disk\/by-path\/pci-0000:(?:03:00|00:10)\.0-scsi-0:0:0:0|disk\/by-id\/coreos-boot-disk)$/

/** Whether a device is the whole disk that the system is on, by any name that is certain to be it. */
export const isSystemDisk = (device: string) => SYSTEM.test(device)

type Partitions = Readonly<Record<number, string>>

/** By number (flatcar/scripts `build_library/disk_layout.json`). */
const FLATCAR: Partitions = { 1: 'EFI-SYSTEM', 2: 'BIOS-BOOT', 3: 'USR-A', 4: 'USR-B' }
/** By number (Fedora CoreOS' documentation on storage); OpenShift's nodes have the same. */
const COREOS: Partitions = { 1: 'BIOS-BOOT', 2: 'EFI-SYSTEM', 3: 'boot' }

/**
 * The partitions that a system starts from, by number; undefined for systems that are installed on disks of
 * any name. The root partition is not among them: a config may make it anew.
 */
export function systemPartitions(variant: string): Partitions | undefined {
  if (variant === 'flatcar') return FLATCAR
  return variant === 'fcos' || variant === 'openshift' ? COREOS : undefined
}

/** The name of the partition that a device is, of those that Flatcar starts from. */
export function flatcarPartition(device: string): string | undefined {
  const [, name] = /^\/dev\/disk\/by-(?:part)?label\/(EFI-SYSTEM|USR-[AB])$/.exec(device) ?? []
  const [, disk = '', number = ''] = /^(.*?)(?:-part)?(\d)$/.exec(device) ?? []
  return name ?? (isSystemDisk(disk) ? FLATCAR[Number(number)] : undefined)
}
