/** Warnings about the partitions Fedora CoreOS boots from (upstream: `config/fcos`, translate.go). */
import { finding } from '../diagnostics/catalog.ts'
import type { Finding, Path } from '../diagnostics/diagnostic.ts'
import type { IgnitionConfig } from '../schema/butane.ts'
import type { Partition } from '../schema/storage.ts'

/** Labels of the image's own partitions and the numbers that they have there. */
const RESERVED: ReadonlyMap<string, number> = new Map([
  ['BIOS-BOOT', 1],
  ['PowerPC-PReP-boot', 1],
  ['EFI-SYSTEM', 2],
  ['boot', 3],
  ['root', 4],
])
const ROOT_MIB = 8192

/**
 * Looks at the disks of a config whose boot device is desugared; paths are the config's own.
 *
 * @param checksRoot whether the spec knows what the root partition needs (fcos 1.3)
 */
export function checkPartitions(config: IgnitionConfig, checksRoot: boolean): Finding[] {
  const findings: Finding[] = []
  for (const [index, disk] of (config.storage?.disks ?? []).entries()) {
    const { partitions = [] } = disk
    const floating = partitions.filter(({ start_mib: start }) => !start)
    for (const [number, partition] of partitions.entries()) {
      const at: Path = ['storage', 'disks', index, 'partitions', number]
      const { label } = partition
      if (label === undefined) continue
      if (checksRoot && label === 'root') findings.push(...checkRoot(partition, floating, at))
      const reserved = RESERVED.get(label)
      if (disk.wipe_table === true || reserved === undefined) continue
      if ((partition.number ?? 0) !== reserved) {
        findings.push(finding('butane/partition-number-reserved', [...at, 'label']))
      }
    }
  }
  return findings
}

/** @param floating the partitions of the disk that have no place of their own */
function checkRoot(root: Partition, floating: readonly Partition[], at: Path): Finding[] {
  if (root.size_mib) {
    return root.size_mib < ROOT_MIB ? [finding('butane/root-too-small', [...at, 'size_mib'])] : []
  }
  const isFollowed = floating.some((other) => other !== root)
  return isFollowed ? [finding('butane/root-constrained', [...at, 'label'])] : []
}
