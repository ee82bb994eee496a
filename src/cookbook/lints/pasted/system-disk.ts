import type { Butane, Path } from '../../../engine/index.ts'
import { flatcarPartition, isSystemDisk, systemPartitions } from '../../system-disk.ts'
import type { Lint } from '../lint.ts'

/** Finds what would empty the disk that the system is on, or a partition it starts from. */
export const systemDisk: Lint = ({ butane: { config, spec } }, report) => {
  const names = systemPartitions(spec.variant)
  if (names === undefined) return
  const { disks = [], filesystems = [], luks = [], raid = [] } = config.storage ?? {}
  const found = (what: string, ...path: Path) =>
    report('host/system-disk', ['storage', ...path], { facts: [what] })
  const isKept = makesRootAnew(spec.variant, config)
  for (const [index, { device = '', wipe_table: wiped, partitions = [] }] of disks.entries()) {
    if (!isSystemDisk(device) || isKept) continue
    if (wiped) found(device, 'disks', index, 'device')
    else if (partitions.some((one) => replaces(one, names)))
      found(
        device,
        'disks',
        index,
        'partitions',
        partitions.findIndex((one) => replaces(one, names)),
      )
  }
  for (const [index, { device = '', wipe_filesystem: wiped }] of filesystems.entries()) {
    const partition = spec.variant === 'flatcar' && wiped ? flatcarPartition(device) : undefined
    const what = isSystemDisk(device) ? device : partition
    if (what !== undefined) found(what, 'filesystems', index, 'device')
  }
  for (const [index, { device = '' }] of luks.entries())
    if (isSystemDisk(device)) found(device, 'luks', index, 'device')
  for (const [index, { devices = [] }] of raid.entries()) {
    const at = devices.findIndex(isSystemDisk)
    if (at >= 0) found(String(devices[at]), 'raid', index, 'devices', at)
  }
}

type Disk = NonNullable<NonNullable<Butane['storage']>['disks']>[number]
type Partition = NonNullable<Disk['partitions']>[number]

/** Whether a partition takes the place of one that the system starts from, or stops Ignition trying to. */
function replaces(partition: Partition, names: Readonly<Record<number, string>>): boolean {
  const { number = 0, label, should_exist: exists, wipe_partition_entry: wiped } = partition
  const name = names[number]
  return (
    name !== undefined && (exists === false || !!wiped || (label !== undefined && label !== name))
  )
}

/** Fedora CoreOS keeps its root in memory where the config makes that anew, table and all. */
function makesRootAnew(variant: string, { storage }: Butane): boolean {
  return variant !== 'flatcar' && (storage?.filesystems ?? []).some(({ label }) => label === 'root')
}
