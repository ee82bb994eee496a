import { checkLine } from '../check-line.ts'
import { lacksHardware, restOf, scsiDisks } from '../hardware.ts'
import type { HclBlock, HclEntry } from '../hcl/hcl.ts'
import type { DoStep } from '../plan.ts'
import type { MachineSettings } from '../settings.ts'
import { diskField } from './hardware-steps.ts'

/**
 * The size in GiB that the first disk gets when others make the provider want it and nobody said one: more
 * than any image for VMware has, because a disk cannot shrink.
 */
export const FIRST_DISK = 20

/** Whether the resource names the first disk: for its size, or because all are named as soon as one is. */
export function namesFirstDisk({ disk, hardware }: MachineSettings): boolean {
  return disk !== undefined || scsiDisks(hardware).length > 0
}

/** The networks of a machine's adapters, each once, the first adapter's first; with the data source's label. */
export function networksOf({ network, hardware }: MachineSettings): Map<string, string> {
  const names = [network, ...hardware.adapters.map((adapter) => adapter.network)]
  return new Map(
    [...new Set(names)].map((name, index) => [
      name,
      index === 0 ? 'network' : `network${index + 1}`,
    ]),
  )
}

/** Returns the blocks of all adapters; those after the OVA's are new (network_interface options). */
export function networkInterfaces(machine: MachineSettings): HclBlock[] {
  const labels = networksOf(machine)
  const block = (network: string, mac: string | undefined): HclBlock => ({
    block: 'network_interface',
    body: [
      ['network_id', { reference: `data.vsphere_network.${labels.get(network) ?? ''}.id` }],
      ...(mac === undefined
        ? []
        : ([
            ['use_static_mac', true],
            ['mac_address', checkLine('MAC address', mac)],
          ] satisfies HclEntry[])),
    ],
  })
  return [
    block(machine.network, undefined),
    ...machine.hardware.adapters.map(({ network, mac }) => block(network, mac)),
  ]
}

/**
 * Returns the blocks of the disks behind the first: those past the OVA's are made before the machine is
 * started (the provider's virtual_machine_disk_subresource.go, DiskPostCloneOperation).
 */
export function furtherDisks({ hardware, diskMode }: MachineSettings): HclBlock[] {
  return scsiDisks(hardware).map(({ size }, index) => ({
    block: 'disk',
    body: [
      ['label', `disk${index + 1}`],
      ['size', size],
      ['unit_number', index + 1],
      ['thin_provisioned', diskMode === 'thin'],
    ],
  }))
}

/** Returns the step, if one is needed, that says which disks the file does not have. */
export function missingDisks({ hardware }: MachineSettings): DoStep[] {
  const rest = restOf(hardware)
  if (!lacksHardware(rest)) return []
  const list = rest.disks.map(diskField).map(({ label, value }) => `${label}: ${value}`)
  return [
    {
      kind: 'do',
      title: 'Add the disks that are missing',
      help: `The config needs these at the first start, and main.tf does not have them: ${checkLine('device', list.join('; '))}. Add a disk block for each before you apply it: with controller_type and the number of such controllers for a new one, with attach and path for one that exists. Terraform starts the machine at once.`,
    },
  ]
}
