import { checkLine } from '../check-line.ts'
import { restOf } from '../hardware.ts'
import { inventoryName } from '../inventory-name.ts'
import { localPath } from '../local-path.ts'
import { checkHost } from '../locator.ts'
import type { CmdletStep, Plan } from '../plan.ts'
import type { InventorySettings, MachineSettings, ServerSettings } from '../settings.ts'
import { addByHand } from './hardware-steps.ts'
import { findMachine } from './host-client.ts'
import { notes, planNotes } from './notes.ts'
import type { Statement } from './powercli-cmdlet.ts'
import { cmdlet, noQuestion } from './powercli-cmdlet.ts'
import { addHardware, diskFormats } from './powercli-hardware.ts'
import { powercliPlace } from './powercli-place.ts'

const vm = ['VM', { variable: '$vm' }] as const

/**
 * Builds the plan that deploys with PowerCLI to an ESXi host, or with an inventory to a vCenter
 * (PowerCLI reference: Import-VApp, New-AdvancedSetting). Variables
 * live within one step, the connection in all. Throws a DeployError as `powercliPlace` does.
 */
export function powercli(
  machine: MachineSettings,
  server: ServerSettings,
  inventory: InventorySettings | undefined,
): Plan {
  const connection = step('Connect', connect(server), 'Connect-VIServer asks for the password.')
  const place = powercliPlace(inventory)
  const destroy = [...place, ...destroyMachine(machine, inventory)]
  const deploy = [
    ...place,
    ...importOva(machine, server, inventory),
    ...setUp(machine),
    ...addHardware(machine),
  ]
  const byHand = addByHand(restOf(machine.hardware), 'server', findMachine(machine, server))
  const starting = machine.powerOn ? start(machine) : []
  const found = findVm(machine, inventory, '$vm')
  return {
    steps: [
      connection,
      ...(machine.overwrite ? [step('Destroy the old machine', destroy, OLD_MACHINE)] : []),
      ...(byHand.length > 0
        ? [
            step('Deploy the machine', deploy),
            ...byHand,
            ...(machine.powerOn ? [step('Start the machine', [...place, found, ...starting])] : []),
          ]
        : [step('Deploy the machine', [...deploy, ...starting])]),
    ],
    notes: planNotes(
      [machine],
      machine.overwrite ? notes.overwrite : notes.noOverwrite,
      notes.password,
      notes.ovfProperty,
      server.tls.check === 'nothing' && notes.uncheckedTls,
      server.tls.check === 'thumbprint' && notes.noThumbprint,
    ),
    teardown: [
      connection,
      step('Destroy the machine', destroy, 'Deletes its disks, too. Remove-VM asks first.'),
    ],
  }
}

const OLD_MACHINE =
  'Leave this out if there is no machine of this name. Disks are deleted, too; Remove-VM asks first.'

function step(title: string, cmdlets: readonly Statement[], help?: string): CmdletStep {
  return { kind: 'cmdlets', title, cmdlets, ...(help ? { help } : {}) }
}

function connect({ host, user, tls }: ServerSettings): Statement[] {
  const trust = cmdlet('Set-PowerCLIConfiguration', [
    ['Scope', 'Session'],
    ['InvalidCertificateAction', 'Ignore'],
    noQuestion,
  ])
  const login = user ? [['User', checkLine('user', user)] as const] : []
  return [
    ...(tls.check === 'nothing' ? [trust] : []),
    cmdlet('Connect-VIServer', [['Server', checkHost(host)], ...login]),
  ]
}

function importOva(
  machine: MachineSettings,
  server: ServerSettings,
  inventory: InventorySettings | undefined,
): Statement[] {
  const ova = localPath('ova', machine.ova)
  // PowerCLI makes a property of each network; what cannot stand in its name becomes an underscore.
  const property = checkLine('network of the OVF', machine.ovfNetwork).replace(/\W/g, '_')
  const place = inventory
    ? ([
        ['Location', { variable: '$location' }],
        ['InventoryLocation', { variable: '$folder' }],
      ] as const)
    : []
  return [
    cmdlet(
      'Get-Datastore',
      [
        ['Name', inventoryName(server.datastore, 'wildcards')],
        ['RelatedObject', { variable: '$vmhost' }],
      ],
      '$datastore',
    ),
    cmdlet('Get-OvfConfiguration', [['Ovf', ova]], '$ovf'),
    {
      assign: `$ovf.NetworkMapping.${property}.Value`,
      value: inventoryName(machine.network, 'shown'),
    },
    cmdlet(
      'Import-VApp',
      [
        ['Source', ova],
        ['OvfConfiguration', { variable: '$ovf' }],
        ['Name', checkLine('name', machine.name)],
        ['VMHost', { variable: '$vmhost' }],
        ...place,
        ['Datastore', { variable: '$datastore' }],
        ['DiskStorageFormat', diskFormats[machine.diskMode]],
      ],
      '$vm',
    ),
  ]
}

function setUp({ variables, cpus, memory, disk }: MachineSettings): Statement[] {
  const sizes = [
    ...(cpus === undefined ? [] : [['NumCpu', `${cpus}`] as const]),
    ...(memory === undefined ? [] : [['MemoryMB', `${memory}`] as const]),
  ]
  const enlarge = [
    cmdlet('Get-HardDisk', [vm], '$disk'),
    cmdlet('Set-HardDisk', [
      ['HardDisk', { variable: '$disk' }],
      ['CapacityGB', `${disk}`],
      noQuestion,
    ]),
  ]
  return [
    ...variables.map(({ key, value }) =>
      cmdlet('New-AdvancedSetting', [
        ['Entity', { variable: '$vm' }],
        ['Name', checkLine('key', key)],
        ['Value', checkLine('value', value)],
        noQuestion,
      ]),
    ),
    ...(sizes.length > 0 ? [cmdlet('Set-VM', [vm, ...sizes, noQuestion])] : []),
    ...(disk === undefined ? [] : enlarge),
  ]
}

function start({ waitForIp }: MachineSettings): Statement[] {
  const wait = [cmdlet('Wait-Tools', [vm, ['TimeoutSeconds', '600']]), cmdlet('Get-VMGuest', [vm])]
  return [cmdlet('Start-VM', [vm]), ...(waitForIp ? wait : [])]
}

/** Finds the machine of this name where it is deployed. */
function findVm(
  { name }: MachineSettings,
  inventory: InventorySettings | undefined,
  assign: string,
): Statement {
  const where = inventory
    ? ([
        ['Location', { variable: '$folder' }],
        ['NoRecursion', true],
      ] as const)
    : []
  return cmdlet('Get-VM', [['Name', inventoryName(name, 'wildcards')], ...where], assign)
}

function destroyMachine(
  machine: MachineSettings,
  inventory: InventorySettings | undefined,
): Statement[] {
  const old = ['VM', { variable: '$old' }] as const
  return [
    findVm(machine, inventory, '$old'),
    // It is an error if the machine is off already.
    cmdlet('Stop-VM', [old, noQuestion, ['ErrorAction', 'SilentlyContinue']]),
    cmdlet('Remove-VM', [old, ['DeletePermanently', true]]),
  ]
}
