import { folderParts } from '../locator.ts'
import type { Cmdlet, CmdletValue, Statement } from '../powershell/cmdlet.ts'
import type { InventorySettings } from '../settings.ts'
import { cmdlet, literalName } from './powercli-cmdlet.ts'

/**
 * Returns the statements that find where a machine goes and leave it in `$vmhost`, and with an
 * inventory in `$location` and `$folder`. Throws a DeployError for control characters.
 */
export function powercliPlace(inventory: InventorySettings | undefined): Statement[] {
  if (!inventory) return [cmdlet('Get-VMHost', [], '$vmhost')]
  const { datacenter, cluster, esxiHost, resourcePool } = inventory
  const get = (assign: string, noun: string, name: string, location?: CmdletValue): Cmdlet =>
    cmdlet(
      `Get-${noun}`,
      [
        ['Name', literalName(name)],
        ...(location === undefined ? [] : [['Location', location] as const]),
      ],
      assign,
    )
  const inDatacenter = { variable: '$datacenter' }
  const location = { variable: '$location' }
  return [
    get('$datacenter', 'Datacenter', datacenter),
    ...(cluster ? [get('$location', 'Cluster', cluster, inDatacenter)] : []),
    ...(esxiHost
      ? [get('$vmhost', 'VMHost', esxiHost, cluster ? location : inDatacenter)]
      : anyHost(location)),
    ...(cluster ? [] : [{ assign: '$location', value: { variable: '$vmhost' } }]),
    ...(resourcePool ? [get('$location', 'ResourcePool', resourcePool, location)] : []),
    cmdlet(
      'Get-Folder',
      [
        ['Name', 'vm'],
        ['Type', 'VM'],
        ['Location', inDatacenter],
      ],
      '$folder',
    ),
    ...folderParts(inventory).map((part) => {
      const step = get('$folder', 'Folder', part, { variable: '$folder' })
      return { ...step, parameters: [...step.parameters, ['NoRecursion', true] as const] }
    }),
  ]
}

// Import-VApp wants one host even for a cluster; which one does not matter, as DRS may move it.
function anyHost(location: CmdletValue): Statement[] {
  const parameters = [
    ['Location', location],
    ['State', 'Connected'],
  ] as const
  return [
    cmdlet('Get-VMHost', parameters, '$vmhosts'),
    { assign: '$vmhost', value: { variable: '$vmhosts[0]' } },
  ]
}
