import { neededAdapters } from './needed-adapters.ts'
import { neededDisks } from './needed-disks.ts'
import type { HardwareReaders } from './needed-hardware.ts'

/** Reads every kind of hardware, for texts of which nobody knows what they need. */
export const allHardware: HardwareReaders = { disks: neededDisks, adapters: neededAdapters }
