/** Fields whose value is one of a few, for editors and the reference; the rules own the lists. */
import { isOpen, reaches } from '../schema/levels.ts'
import type { Levels } from '../schema/levels.ts'
import { isS390x, LAYOUTS } from './butane/fcos.ts'
import { KERNEL_TYPES } from './butane/openshift.ts'
import { FORMATS } from './ignition/filesystem.ts'
import { RAID_LEVELS } from './ignition/raid.ts'
import { COMPRESSIONS } from './ignition/resource.ts'

export interface Choice {
  /** Name of the schema's node, as rules attach to it. */
  readonly node: string
  readonly field: string
  /** What the field may hold at these levels, the empty text included where it is accepted. */
  readonly valuesAt: (levels: Levels) => readonly string[]
}

export const choices: readonly Choice[] = [
  ...['Resource', 'FileContents'].map((node): Choice => ({
    node,
    field: 'compression',
    valuesAt: () => COMPRESSIONS,
  })),
  {
    node: 'Filesystem',
    field: 'format',
    valuesAt: (levels) => [
      ...FORMATS.filter(({ gate }) => isOpen(gate, levels, '')).map(({ name }) => name),
      '',
    ],
  },
  {
    node: 'BootDevice',
    field: 'layout',
    valuesAt: (levels) =>
      [...LAYOUTS.keys()].filter((layout) => !isS390x(layout) || reaches(levels, 'fcos 1.6')),
  },
  { node: 'OpenShift', field: 'kernel_type', valuesAt: () => KERNEL_TYPES },
  { node: 'Raid', field: 'level', valuesAt: () => RAID_LEVELS },
]
