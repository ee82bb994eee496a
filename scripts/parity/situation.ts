/** How situations are written down. */
import type { Chooser } from './choice.ts'
import type { Mapping } from './tree.ts'

/** Entries that are in each other's way, for the choices of a case. */
export type Situation = (pick: Chooser['pick']) => Mapping

export const storage = (entries: Mapping): Mapping => ({ storage: entries })
export const units = (...entries: Mapping[]): Mapping => ({ systemd: { units: entries } })
export const disk = (...partitions: Mapping[]): Mapping => ({ device: '/dev/sdp', partitions })
export const service = '[Service]\nExecStart=/bin/true\n'
export const installed = `${service}[Install]\nWantedBy=a.target\n`
