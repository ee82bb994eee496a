import { checkLine } from '../check-line.ts'
import { DeployError } from '../deploy-error.ts'
import type { HclBlock, HclEntry } from '../hcl/hcl.ts'
import { printHcl } from '../hcl/print-hcl.ts'
import type { Plan, SaveStep } from '../plan.ts'
import { runStep } from '../run-step.ts'
import type { InventorySettings, MachineSettings, ServerSettings } from '../settings.ts'
import { longValues } from './long-values.ts'
import { notes, planNotes } from './notes.ts'
import { passwordStep } from './password-step.ts'
import type { Gathering } from './terraform-machine.ts'
import { virtualMachine } from './terraform-machine.ts'
import { missingDisks, namesFirstDisk } from './terraform-hardware.ts'
import { terraformPlacement } from './terraform-placement.ts'

/**
 * Builds the plan that deploys with Terraform's vsphere provider to a vCenter (the provider's pages
 * on virtual_machine and ovf_vm_template). Throws a DeployError for control characters, and without
 * the host that the provider wants for an OVA.
 */
export function terraform(
  machine: MachineSettings,
  server: ServerSettings,
  inventory: InventorySettings,
): Plan {
  const gathering: Gathering = {
    machines: [machine],
    files: [longValues(machine)],
    head: [['name', checkLine('name', machine.name)]],
    pick: (_name, [value]) => value,
  }
  return terraformPlan(machine, gathering, [], server, inventory)
}

/**
 * Builds one plan for several machines: one resource with `for_each`, the names as keys, and in
 * `local.machines` what differs. Size and guest variables may differ; throws a DeployError if
 * anything else does, if two names are equal, if there is no machine, and as `terraform` does.
 */
export function terraformFleet(
  machines: readonly MachineSettings[],
  server: ServerSettings,
  inventory: InventorySettings,
): Plan {
  const [first] = machines
  if (!first) throw new DeployError('a fleet needs a machine')
  if (new Set(machines.map(({ name }) => name)).size < machines.length)
    throw new DeployError('two machines have the same name')
  if (!fitOneResource(machines))
    throw new DeployError('machines of a fleet differ in more than size and variables')
  const differing = machines.map((): HclEntry[] => [])
  const gathering: Gathering = {
    machines,
    files: machines.map((machine, index) => longValues(machine, `${index + 1}-`)),
    head: [
      ['for_each', { reference: 'local.machines' }],
      ['name', { reference: 'each.key' }],
    ],
    pick: (name, values) => {
      if (new Set(values.map((value) => JSON.stringify(value))).size === 1) return values[0]
      for (const [index, value] of values.entries()) differing[index]?.push([name, value])
      return { reference: `each.value.${name}` }
    },
  }
  const object = machines.map(({ name }, index): HclEntry => [
    checkLine('name', name),
    { object: differing[index] ?? [] },
  ])
  const locals: HclBlock = { block: 'locals', body: [['machines', { object }]] }
  return terraformPlan(first, gathering, [locals], server, inventory)
}

/** Whether machines differ in no more than name, size and guest variables, so that one resource does. */
export function fitOneResource(machines: readonly MachineSettings[]): boolean {
  return new Set(machines.map(common)).size <= 1
}

function terraformPlan(
  machine: MachineSettings,
  gathering: Gathering,
  locals: readonly HclBlock[],
  server: ServerSettings,
  inventory: InventorySettings,
): Plan {
  const resource = virtualMachine(gathering, machine, inventory)
  const main: SaveStep = {
    kind: 'save',
    title: 'Save the configuration',
    help: 'Save it in an empty folder; other files of this plan belong beside it.',
    file: 'main.tf',
    language: 'hcl',
    content: printHcl([...terraformPlacement(machine, server, inventory), ...locals, resource]),
  }
  const user = checkLine('user', server.user)
  const password = passwordStep('VSPHERE_PASSWORD', user ? undefined : 'VSPHERE_USER')
  const variables = user ? { variables: [{ name: 'VSPHERE_USER', value: user }] } : {}
  const run = (title: string, help: string, verbs: readonly string[]) => ({
    ...runStep(
      title,
      verbs.map((verb) => ({ program: 'terraform', args: [verb] })),
      help,
    ),
    ...variables,
  })
  return {
    steps: [
      main,
      ...gathering.files.flatMap((files) => [...files.values()]),
      ...missingDisks(machine),
      password,
      run('Apply it', 'Terraform shows what it will do and asks first.', ['init', 'apply']),
    ],
    notes: planNotes(
      gathering.machines,
      notes.password,
      notes.state,
      notes.extraConfig,
      notes.drift,
      notes.terraformVsphere,
      server.tls.check === 'nothing' && notes.uncheckedTls,
      server.tls.check === 'thumbprint' && notes.noThumbprint,
      machine.disk !== undefined && notes.terraformDisk,
      machine.disk === undefined && namesFirstDisk(machine) && notes.terraformFirstDisk,
    ),
    teardown: [
      password,
      run('Destroy it', 'Deletes what the state names, disks included. It asks first.', [
        'destroy',
      ]),
    ],
  }
}

/** What all machines of a fleet share, as a text to compare; a disk block is there for all or none. */
function common(machine: MachineSettings): string {
  const { disk } = machine
  const own = { name: '', cpus: 0, memory: 0, variables: [], disk: disk !== undefined }
  return JSON.stringify({ ...machine, ...own })
}
