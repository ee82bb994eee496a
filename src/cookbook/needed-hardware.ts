import type { Butane } from '../engine/index.ts'
import type { NeededAdapter } from './needed-adapters.ts'
import type { NeededDisk } from './needed-disks.ts'

/** What a config needs beside the disk and the adapter of the image. */
export interface NeededHardware {
  disks: readonly NeededDisk[]
  adapters: readonly NeededAdapter[]
}

export type HardwareKind = keyof NeededHardware

/**
 * What reads the needs from a config, for each kind that it may have. A recipe names its own, so that its
 * page carries no other.
 */
export type HardwareReaders = {
  readonly [K in HardwareKind]?: (config: Butane) => NeededHardware[K]
}

let last: { config: Butane; readers: HardwareReaders; needed: NeededHardware } | undefined

/** Reads what a config needs; the one that was read last is not read again. */
export function neededHardware(config: Butane, readers: HardwareReaders): NeededHardware {
  if (last?.config !== config || last.readers !== readers) {
    const { disks, adapters } = readers
    const needed = { disks: disks?.(config) ?? [], adapters: adapters?.(config) ?? [] }
    last = { config, readers, needed }
  }
  return last.needed
}
