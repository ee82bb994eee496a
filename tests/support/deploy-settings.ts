import type { Command } from '../../src/deploy/command.ts'
import type { Plan, SaveStep, Step } from '../../src/deploy/plan.ts'
import type { Hardware } from '../../src/deploy/hardware.ts'
import { NO_HARDWARE } from '../../src/deploy/hardware.ts'
import type {
  InventorySettings,
  MachineSettings,
  ServerSettings,
} from '../../src/deploy/settings.ts'

/** A machine as most readers want it; tests change what they are about. */
export const machine: MachineSettings = {
  name: 'testvm',
  ova: 'flatcar_production_vmware_ova.ova',
  ovfNetwork: 'VM Network',
  network: 'VM Network',
  diskMode: 'thin',
  powerOn: true,
  waitForIp: true,
  overwrite: false,
  cpus: undefined,
  memory: undefined,
  disk: undefined,
  hardware: NO_HARDWARE,
  skipManifest: false,
  variables: [
    { key: 'guestinfo.ignition.config.data', value: 'e30K' },
    { key: 'guestinfo.ignition.config.data.encoding', value: 'base64' },
  ],
  delivery: 'inline',
}

/** Two disks and two adapters more than the image has. */
export const hardware: Hardware = {
  disks: [
    { kind: 'scsi', device: '/dev/sdb', size: 20 },
    { kind: 'scsi', device: '/dev/sdc', size: 50 },
  ],
  adapters: [
    { adapter: 'ens224', network: 'VLAN 7 / DMZ', mac: undefined },
    { adapter: '00:50:56:00:00:01', network: 'Inner', mac: '00:50:56:00:00:01' },
  ],
}

export const server: ServerSettings = {
  host: '192.168.10.10',
  user: 'root',
  tls: { check: 'certificate' },
  datastore: 'datastore1',
}

export const inventory: InventorySettings = {
  datacenter: 'DC',
  cluster: 'Cluster',
  esxiHost: undefined,
  resourcePool: undefined,
  folder: undefined,
}

/** All commands of a plan's steps, in order. */
export function commandsOf({ steps }: Pick<Plan, 'steps'>): Command[] {
  return steps.flatMap((step) => (step.kind === 'run' ? step.commands : []))
}

/** The files that a plan saves. */
export function filesOf({ steps }: Pick<Plan, 'steps'>): SaveStep[] {
  return steps.filter((step) => step.kind === 'save')
}

/** The titles of a plan's notes. */
export function titlesOf({ notes }: Pick<Plan, 'notes'>): string[] {
  return notes.map(({ title }) => title)
}

/** Every text that a step would print or show as something to copy. */
export function textsOf(step: Step): string[] {
  if (step.kind === 'run')
    return [
      ...(step.variables ?? []).map(({ value }) => value),
      ...step.commands.flatMap(({ program, args }) => [program, ...args]),
    ]
  if (step.kind === 'save') return [step.file, step.content]
  if (step.kind === 'enter') return step.fields.flatMap(({ label, value }) => [label, value])
  if (step.kind === 'do') return [step.help]
  const values = step.cmdlets.flatMap((one) =>
    'name' in one ? one.parameters.map(([, value]) => value) : [one.value],
  )
  return values.filter((value) => typeof value === 'string')
}
