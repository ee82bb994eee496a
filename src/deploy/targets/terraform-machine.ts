import { checkLine } from '../check-line.ts'
import type { HclBlock, HclEntry, HclItem, HclValue } from '../hcl/hcl.ts'
import { inventoryPath } from '../inventory-name.ts'
import { folderParts } from '../locator.ts'
import type { InventorySettings, MachineSettings } from '../settings.ts'
import type { longValues } from './long-values.ts'
import {
  FIRST_DISK,
  furtherDisks,
  namesFirstDisk,
  networkInterfaces,
} from './terraform-hardware.ts'

/** How what is said of each machine becomes one resource. */
export interface Gathering {
  machines: readonly MachineSettings[]
  /** The files that hold long values, for each machine. */
  files: readonly ReturnType<typeof longValues>[]
  /** What says which machines the resource is for. */
  head: readonly HclItem[]
  /** Turns the values of one attribute, one for each machine, into the attribute's value. */
  pick: (name: string, values: readonly [HclValue, ...HclValue[]]) => HclValue
}

/** Returns the resource; its parts are those that the provider's page on OVF templates names. */
export function virtualMachine(
  { machines, files, head, pick }: Gathering,
  settings: MachineSettings,
  inventory: InventorySettings,
): HclBlock {
  const gather = (name: string, value: (machine: MachineSettings, index: number) => HclValue) =>
    [name, pick(name, machines.map(value) as [HclValue, ...HclValue[]])] as const
  const { waitForIp, diskMode } = settings
  const diskBlock: HclBlock = {
    block: 'disk',
    body: [
      ['label', 'disk0'],
      gather('size', (machine) => machine.disk ?? FIRST_DISK),
      ['thin_provisioned', diskMode === 'thin'],
    ],
  }
  const folder = inventoryPath(folderParts(inventory), 'finder')
  return {
    block: 'resource',
    labels: ['vsphere_virtual_machine', 'machine'],
    body: [
      ...head,
      ...(folder ? [['folder', folder] as const] : []),
      ['datacenter_id', { reference: 'data.vsphere_datacenter.datacenter.id' }],
      ...['datastore_id', 'host_system_id', 'resource_pool_id'].map(sameAsOva),
      gather('num_cpus', ({ cpus }) => cpus ?? ofOva('num_cpus')),
      gather('memory', ({ memory }) => memory ?? ofOva('memory')),
      ...['guest_id', 'firmware', 'scsi_type'].map(sameAsOva),
      // Minutes; zero does not wait.
      ['wait_for_guest_net_timeout', waitForIp ? 5 : 0],
      gather('extra_config', (machine, index) => extraConfig(machine, files[index])),
      ...networkInterfaces(settings),
      ...(namesFirstDisk(settings) ? [diskBlock] : []),
      ...furtherDisks(settings),
      {
        block: 'ovf_deploy',
        body: ['local_ovf_path', 'disk_provisioning', 'ovf_network_map'].map(sameAsOva),
      },
      { block: 'lifecycle', body: [['ignore_changes', { list: [{ reference: 'extra_config' }] }]] },
    ],
  }
}

function ofOva(name: string): HclValue {
  return { reference: `data.vsphere_ovf_vm_template.ova.${name}` }
}

function sameAsOva(name: string): HclEntry {
  return [name, ofOva(name)]
}

function extraConfig(
  { variables }: MachineSettings,
  files: Gathering['files'][number] | undefined,
) {
  const object = variables.map((variable): HclEntry => {
    const file = files?.get(variable)?.file
    const value: HclValue = file
      ? { call: 'trimspace', args: [{ call: 'file', args: [file] }] }
      : checkLine('value', variable.value)
    return [checkLine('key', variable.key), value]
  })
  return { object }
}
