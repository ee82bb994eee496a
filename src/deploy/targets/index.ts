import { DeployError } from '../deploy-error.ts'
import type { InventorySettings } from '../settings.ts'
import { govc } from './govc.ts'
import { hostClient } from './host-client.ts'
import { ovftoolEsxi } from './ovftool-esxi.ts'
import { ovftoolVcenter } from './ovftool-vcenter.ts'
import { ovftoolWorkstation } from './ovftool-workstation.ts'
import { powercli } from './powercli.ts'
import type { Honour, Place, Target, TargetId, Wish } from './target.ts'
import { terraform } from './terraform.ts'
import { variableLimit } from './variable-limit.ts'

export type { Honour, Place, Target, TargetId, Wish } from './target.ts'

const honours = (others: Partial<Record<Wish, Honour>>): Record<Wish, Honour> => ({
  powerOn: 'honoured',
  waitForIp: 'honoured',
  overwrite: 'honoured',
  cpus: 'honoured',
  memory: 'honoured',
  disk: 'honoured',
  skipManifest: 'honoured',
  ...others,
})

const usual = {
  required: [],
  // vmware/pyvmomi#625: RestrictedVersion; #602: OVF Tool and the host client are let through
  freeEsxi: false,
  diskModes: ['thin', 'thick', 'eagerZeroedThick'],
  deliveries: ['inline', 'file'],
  shell: 'reader',
  variableLimit,
} as const

// ovftool --help of 5.1.0; OVF Tool User's Guide, vSphere Locators
const OVFTOOL_SIZES = { cpus: 'uncertain', memory: 'uncertain', disk: 'ignored' } as const

/** Every way to deploy that there is, in the order in which they are offered. */
export const targets: Record<TargetId, Target> = {
  esxi: {
    ...usual,
    label: 'OVF Tool to an ESXi host',
    groups: { server: 'required' },
    freeEsxi: true,
    honours: honours(OVFTOOL_SIZES),
    plan: (machine, { server }) => ovftoolEsxi(machine, server),
  },
  vcenter: {
    ...usual,
    label: 'OVF Tool to a vCenter',
    groups: { server: 'required', inventory: 'required' },
    honours: honours(OVFTOOL_SIZES),
    plan: (machine, place) => ovftoolVcenter(machine, place.server, inventoryOf(place)),
  },
  workstation: {
    ...usual,
    label: 'OVF Tool to Workstation or Fusion',
    groups: { desktop: 'required' },
    honours: honours(OVFTOOL_SIZES),
    // vmrun, usage text
    plan: (machine, { desktop }) => ovftoolWorkstation(machine, desktop),
  },
  govc: {
    ...usual,
    label: 'govc',
    groups: { server: 'required', inventory: 'optional' },
    // Without -m it never looks at the manifest; with it an OVA without one is refused.
    honours: honours({ skipManifest: 'ignored' }),
    // vmware/govmomi: govc/USAGE.md, cli/vm/change.go, cli/importx, find/recurser.go
    plan: (machine, { server, inventory }) => govc(machine, server, inventory),
  },
  terraform: {
    ...usual,
    label: 'Terraform',
    groups: { server: 'required', inventory: 'required' },
    required: ['esxiHost'],
    honours: honours({
      powerOn: 'ignored',
      overwrite: 'ignored',
      disk: 'uncertain',
      skipManifest: 'ignored',
    }),
    diskModes: ['thin', 'thick'],
    // vmware/terraform-provider-vsphere: docs/resources/virtual_machine.md
    // vmware/terraform-provider-vsphere: docs/data-sources/ovf_vm_template.md
    plan: (machine, place) => terraform(machine, place.server, inventoryOf(place)),
  },
  powercli: {
    ...usual,
    label: 'PowerCLI',
    groups: { server: 'required', inventory: 'optional' },
    required: ['esxiHost'],
    honours: honours({ skipManifest: 'ignored' }),
    deliveries: ['inline'],
    shell: 'powershell',
    // PowerCLI reference: Import-VApp, Get-OvfConfiguration, New-AdvancedSetting
    plan: (machine, { server, inventory }) => powercli(machine, server, inventory),
  },
  'host-client': {
    ...usual,
    label: 'By hand in the host client or the vSphere client',
    groups: { server: 'required' },
    freeEsxi: true,
    honours: honours({ waitForIp: 'ignored', overwrite: 'ignored', skipManifest: 'uncertain' }),
    deliveries: ['inline'],
    shell: 'none',
    // Flatcar: Running on VMware, Guestinfo
    plan: (machine, { server }) => hostClient(machine, server),
  },
}

function inventoryOf({ inventory }: Place): InventorySettings {
  if (!inventory) throw new DeployError('this target needs an inventory')
  return inventory
}
