import { checkLine } from '../check-line.ts'
import { checkHost } from '../locator.ts'
import type { DoStep, EnterStep, Plan } from '../plan.ts'
import type { MachineSettings, ServerSettings } from '../settings.ts'
import { addByHand } from './hardware-steps.ts'
import { notes, planNotes } from './notes.ts'

type Field = EnterStep['fields'][number]

/**
 * Builds the plan for doing it by hand in the ESXi host client or the vSphere client: the guest
 * variables become configuration parameters of the machine before its first start. Throws a
 * DeployError for control characters.
 */
export function hostClient(machine: MachineSettings, server: ServerSettings): Plan {
  const sizes = sizeFields(machine)
  return {
    steps: [
      logIn(server),
      {
        kind: 'enter',
        title: 'Deploy the OVA',
        help: 'Choose “Create / Register VM”, “Deploy a virtual machine from an OVF or OVA file” (vSphere client: “Deploy OVF Template”). Untick “Power on automatically”; leave the additional settings empty.',
        fields: [
          { label: 'File', value: machine.ova },
          { label: 'Name', value: machine.name },
          { label: 'Datastore', value: server.datastore },
          { label: `Network for “${machine.ovfNetwork}”`, value: machine.network },
          { label: 'Disk provisioning', value: machine.diskMode },
        ].map(checkField),
      },
      {
        kind: 'do',
        title: 'Leave the machine off',
        help: 'Ignition reads its config at the first start only. If the machine has started, delete it and begin anew.',
      },
      ...(sizes.length > 0 ? [changeSize(sizes)] : []),
      ...addByHand(machine.hardware, 'server', `Choose “${machine.name}”.`),
      {
        kind: 'enter',
        title: 'Add the guest variables',
        help: 'Choose “Edit settings”, “VM Options”, “Advanced”, “Configuration Parameters”, “Edit Configuration”. Add a parameter for each of these.',
        fields: machine.variables.map(({ key, value }) => checkField({ label: key, value })),
      },
      ...(machine.powerOn ? [powerOn] : []),
    ],
    notes: planNotes(
      [machine],
      machine.overwrite && notes.overwriteByHand,
      machine.skipManifest && notes.manifestByHand,
    ),
    teardown: deleteByHand(machine, server),
  }
}

/** Returns the steps that delete a machine in the client of a host or a vCenter. */
export function deleteByHand(machine: MachineSettings, server: ServerSettings): DoStep[] {
  return [
    logIn(server),
    {
      kind: 'do',
      title: 'Delete the machine',
      help: `Power off “${checkLine('name', machine.name)}”, then choose “Delete” (vSphere client: “Delete from Disk”). Its disks are deleted, too.`,
    },
  ]
}

/** Starts a machine in a client. */
export const powerOn: DoStep = {
  kind: 'do',
  title: 'Start the machine',
  help: 'Power it on. Its address appears once VMware Tools report it.',
}

/** Says how to get to a machine in a client. Throws a DeployError for control characters. */
export function findMachine({ name }: MachineSettings, { host }: ServerSettings): string {
  return `Log in at https://${checkHost(host)}/ui and choose “${checkLine('name', name)}”.`
}

function logIn({ host }: ServerSettings): DoStep {
  return { kind: 'do', title: 'Log in', help: `Open https://${checkHost(host)}/ui in a browser.` }
}

function changeSize(fields: readonly Field[]): EnterStep {
  return {
    kind: 'enter',
    title: 'Change the size',
    help: 'Choose “Edit settings”, “Virtual Hardware”. A disk can only grow.',
    fields,
  }
}

function sizeFields({ cpus, memory, disk }: MachineSettings): Field[] {
  const sizes = [
    { label: 'CPU', value: cpus, unit: '' },
    { label: 'Memory', value: memory, unit: ' MB' },
    { label: 'Hard disk 1', value: disk, unit: ' GB' },
  ]
  return sizes.flatMap(({ label, value, unit }) =>
    value === undefined ? [] : [{ label, value: `${value}${unit}` }],
  )
}

function checkField({ label, value }: Field): Field {
  return { label: checkLine('label', label), value: checkLine(label, value) }
}
