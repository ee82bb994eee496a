import { checkLine } from '../check-line.ts'
import type { Command } from '../command.ts'
import { restOf, scsiDisks } from '../hardware.ts'
import { inventoryName } from '../inventory-name.ts'
import { fileName, localPath } from '../local-path.ts'
import { checkHost } from '../locator.ts'
import type { EnvironmentVariable, Plan, SaveStep } from '../plan.ts'
import { runStep } from '../run-step.ts'
import type { InventorySettings, MachineSettings, ServerSettings } from '../settings.ts'
import { addHardware } from './govc-hardware.ts'
import type { GovcPlace } from './govc-paths.ts'
import { govcPlace } from './govc-paths.ts'
import { addByHand } from './hardware-steps.ts'
import { findMachine } from './host-client.ts'
import { longValues } from './long-values.ts'
import { notes, planNotes } from './notes.ts'
import { passwordStep } from './password-step.ts'

const KNOWN_HOSTS = 'known-hosts.txt'

/**
 * Builds the plan that deploys with govc to an ESXi host, or with an inventory to a vCenter: import,
 * set the guest variables, add hardware, start (govmomi's govc/USAGE.md). Values are glued to their options, so
 * that none is taken for an option. Throws a DeployError for control characters.
 */
export function govc(
  machine: MachineSettings,
  server: ServerSettings,
  inventory: InventorySettings | undefined,
): Plan {
  const place = govcPlace(inventory)
  const vm = place.vm(machine.name)
  const values = longValues(machine)
  const destroy = command('vm.destroy', vm)
  const options = optionsFile(machine)
  const connect = connectSteps(server, place)
  const hardware = addHardware(machine, vm, server)
  return {
    steps: [
      ...connect,
      options,
      ...values.values(),
      ...(machine.overwrite ? [runStep('Destroy the old machine', [destroy], OLD_MACHINE)] : []),
      runStep('Import the OVA', [importOva(machine, server, place, options.file)]),
      runStep('Set up the machine', changes(machine, vm, values)),
      ...(hardware.length > 0 ? [runStep('Add the hardware', hardware)] : []),
      ...addByHand(restOf(machine.hardware), 'server', findMachine(machine, server)),
      ...(machine.powerOn ? [runStep('Start the machine', startCommands(machine, vm))] : []),
    ],
    notes: planNotes(
      [machine],
      machine.overwrite ? notes.overwrite : notes.noOverwrite,
      notes.password,
      machine.disk !== undefined && notes.govcDisk,
      server.tls.check === 'nothing' && notes.uncheckedTls,
      notes.gitBash,
      scsiDisks(machine.hardware).length > 0 && notes.govcDisks,
    ),
    teardown: [
      ...connect,
      runStep('Destroy the machine', [destroy], 'Powers it off and deletes it with its disks.'),
    ],
  }
}

const OLD_MACHINE = 'Leave this out if there is no machine of this name: the command fails then.'

function connectSteps(server: ServerSettings, place: GovcPlace): Plan['steps'] {
  const host = checkHost(server.host)
  const { tls } = server
  const variables: EnvironmentVariable[] = [{ name: 'GOVC_URL', value: host }]
  const set = (name: string, value: string) => variables.push({ name, value })
  if (server.user) set('GOVC_USERNAME', checkLine('user', server.user))
  if (place.datacenter) set('GOVC_DATACENTER', place.datacenter)
  if (tls.check === 'nothing') set('GOVC_INSECURE', '1')
  if (tls.check === 'thumbprint') set('GOVC_TLS_KNOWN_HOSTS', KNOWN_HOSTS)
  const knownHosts: SaveStep[] =
    tls.check === 'thumbprint'
      ? [
          {
            kind: 'save',
            title: 'Save the thumbprint',
            file: KNOWN_HOSTS,
            language: 'text',
            content: `${host} ${checkLine('thumbprint', tls.thumbprint)}\n`,
          },
        ]
      : []
  return [
    passwordStep('GOVC_PASSWORD', server.user ? undefined : 'GOVC_USERNAME'),
    ...knownHosts,
    { ...runStep('Check the connection', [command('about')]), variables },
  ]
}

/** The file that `govc import.spec` would print, filled in; without the OVF environment. */
function optionsFile(machine: MachineSettings): SaveStep {
  const options = {
    DiskProvisioning: machine.diskMode,
    NetworkMapping: [
      {
        Name: checkLine('network of the OVF', machine.ovfNetwork),
        Network: inventoryName(machine.network, 'finder'),
      },
    ],
    MarkAsTemplate: false,
    PowerOn: false,
    InjectOvfEnv: false,
    WaitForIP: false,
    Name: checkLine('name', machine.name),
  }
  return {
    kind: 'save',
    title: 'Save the import options',
    file: `${fileName(machine.name)}.import.json`,
    language: 'json',
    content: `${JSON.stringify(options, undefined, 2)}\n`,
  }
}

function importOva(
  machine: MachineSettings,
  server: ServerSettings,
  { pool, host, folder }: GovcPlace,
  options: string,
): Command {
  return command(
    'import.ova',
    `-options=${options}`,
    `-name=${machine.name}`,
    `-ds=${inventoryName(server.datastore, 'finder')}`,
    ...(pool ? [`-pool=${pool}`] : []),
    ...(host ? [`-host=${host}`] : []),
    ...(folder ? [`-folder=${folder}`] : []),
    localPath('ova', machine.ova),
  )
}

function changes(
  { cpus, memory, disk, variables }: MachineSettings,
  vm: string,
  values: ReturnType<typeof longValues>,
): Command[] {
  const size = [
    ...(cpus === undefined ? [] : [`-c=${cpus}`]),
    ...(memory === undefined ? [] : [`-m=${memory}`]),
  ]
  const extraConfig = variables.map((variable) => {
    const file = values.get(variable)?.file
    const key = checkLine('key', variable.key)
    return file ? `-f=${key}=${file}` : `-e=${key}=${checkLine('value', variable.value)}`
  })
  const all = [...size, ...extraConfig]
  const disks = ['-disk.label=Hard disk 1', `-size=${disk}G`]
  return [
    ...(all.length > 0 ? [command('vm.change', `-vm=${vm}`, ...all)] : []),
    ...(disk === undefined ? [] : [command('vm.disk.change', `-vm=${vm}`, ...disks)]),
  ]
}

function startCommands({ waitForIp }: MachineSettings, vm: string): Command[] {
  return [command('vm.power', '-on=true', vm), ...(waitForIp ? [command('vm.ip', vm)] : [])]
}

function command(...args: string[]): Command {
  return { program: 'govc', args }
}
