import type { Plan } from '../plan.ts'
import type {
  Delivery,
  DesktopSettings,
  DiskMode,
  InventorySettings,
  MachineSettings,
  ServerSettings,
} from '../settings.ts'
import type { variableLimit } from './variable-limit.ts'

export type TargetId =
  'esxi' | 'vcenter' | 'workstation' | 'govc' | 'terraform' | 'powercli' | 'host-client'

/** What becomes of a setting: done, perhaps done as sources disagree, or left out. */
export type Honour = 'honoured' | 'uncertain' | 'ignored'

/** Settings that not every target honours. */
export type Wish =
  'powerOn' | 'waitForIp' | 'overwrite' | 'cpus' | 'memory' | 'disk' | 'skipManifest'

/** All that a plan can need beside the machine; a target says which of it. */
export interface Place {
  server: ServerSettings
  inventory: InventorySettings | undefined
  desktop: DesktopSettings
}

/** A way to deploy: one row of the table in `index.ts`. */
export interface Target {
  /** For a list of choices. */
  label: string
  /** Which groups of settings it reads, and whether it needs them. */
  groups: Partial<Record<keyof Place, 'required' | 'optional'>>
  /** Parts of an inventory, if there is one, that this target cannot do without. */
  required: readonly (keyof InventorySettings)[]
  honours: Record<Wish, Honour>
  /** Whether it can deploy to a host with the free licence, which takes no change through its API. */
  freeEsxi: boolean
  diskModes: readonly DiskMode[]
  deliveries: readonly Delivery[]
  /** Whose shell prints the commands; `powershell` whatever the reader's is, `none` has no commands. */
  shell: 'reader' | 'powershell' | 'none'
  variableLimit: typeof variableLimit
  /** Builds the plan; reads only the groups named above. Throws a DeployError as the builder does. */
  plan: (machine: MachineSettings, place: Place) => Plan
}
