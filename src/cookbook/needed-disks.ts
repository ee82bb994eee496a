import type { DiskKind } from '../deploy/hardware.ts'
import type { Butane } from '../engine/index.ts'

/** A disk that the config wants beside the system's. */
export interface NeededDisk {
  kind: DiskKind
  device: string
  /** GiB that its partitions take up by what the config says. */
  least: number
}

/** How many disks a SCSI controller has room for beside the system's. */
const ROOM = 14
const MIB = 1024

/**
 * The disks that a config names, beside the system's, which is the first on the first SCSI controller. The
 * kernel's letters and the places in by-path links say how many there have to be; the letters between are
 * disks, too. Names that lead to no disk of the machine, such as labels, arrays and iSCSI, are passed over.
 */
export function neededDisks(config: Butane): NeededDisk[] {
  const places = new Map<number, string>()
  const others = new Map<string, DiskKind>()
  for (const device of devicesOf(config)) {
    const found = findDisk(device)
    if (typeof found === 'number') {
      if (found > 0 && !places.has(found)) places.set(found, wholeOf(device))
    } else if (found !== undefined) others.set(wholeOf(device), found)
  }
  const last = [...places.keys()].reduce((most, place) => Math.max(most, place), 0)
  const needed = (device: string, kind: DiskKind) => ({
    kind,
    device,
    least: leastOf(device, config),
  })
  return [
    ...Array.from({ length: last }, (_, index) =>
      needed(places.get(index + 1) ?? `/dev/sd${letterOf(index + 1)}`, 'scsi'),
    ),
    ...[...others].map(([device, kind]) => needed(device, kind)),
  ]
}

function devicesOf({ storage = {}, boot_device: boot }: Butane): string[] {
  const { disks = [], filesystems = [], luks = [], raid = [] } = storage
  return [
    ...[...disks, ...filesystems, ...luks].map(({ device }) => device ?? ''),
    ...raid.flatMap(({ devices = [] }) => devices),
    ...(boot?.mirror?.devices ?? []),
  ]
}

/** The place of a disk on the first SCSI controller, counted from 0, or what else it is. */
function findDisk(device: string): number | DiskKind | undefined {
  const letters = /^\/dev\/sd([a-z]{1,2})\d*$/.exec(device)?.[1]
  if (letters !== undefined) {
    const place = numberOf(letters)
    return place > ROOM ? 'more' : place
  }
  const unit = /^\/dev\/disk\/by-path\/pci-[\da-f:.]+-scsi-0:0:(\d{1,2}):0(-part\d+)?$/.exec(
    device,
  )?.[1]
  // the controller itself is unit 7
  if (unit !== undefined) return Number(unit) - (Number(unit) > 7 ? 1 : 0)
  return others.find(([pattern]) => pattern.test(device))?.[1]
}

const others: readonly (readonly [RegExp, DiskKind])[] = [
  [/^\/dev\/nvme\d+n\d+(p\d+)?$/, 'nvme'],
  [/^\/dev\/disk\/by-path\/pci-[\da-f:.]+-nvme-/, 'nvme'],
  [/^\/dev\/disk\/by-path\/pci-[\da-f:.]+-ata-/, 'sata'],
  // A disk has its number from when it was made.
  [/^\/dev\/disk\/by-id\/(wwn|scsi|ata|nvme)-/, 'existing'],
]

/** The disk that a partition is on; a disk stays as it is. */
function wholeOf(device: string): string {
  return device
    .replace(/^(\/dev\/sd[a-z]+)\d+$/, '$1')
    .replace(/^(\/dev\/nvme\d+n\d+)p\d+$/, '$1')
    .replace(/^(\/dev\/disk\/.*)-part\d+$/, '$1')
}

/** a is 0, z is 25, aa is 26. */
const numberOf = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0) - 1

const letterOf = (place: number) => String.fromCharCode(97 + place)

/** The GiB that hold all partitions whose sizes are given, and the tables before and after them. */
function leastOf(device: string, { storage }: Butane): number {
  const partitions = (storage?.disks ?? [])
    .filter((disk) => disk.device === device)
    .flatMap((disk) => disk.partitions ?? [])
    .filter(({ should_exist: exists }) => exists !== false)
  let end = 0
  for (const { start_mib: start = 0, size_mib: size = 0 } of partitions)
    end = Math.max(end, start) + size
  return end === 0 ? 0 : Math.ceil((end + 2) / MIB)
}
