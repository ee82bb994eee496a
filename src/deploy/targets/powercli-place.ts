import { DeployError } from '../deploy-error.ts'
import { inventoryName } from '../inventory-name.ts'
import { folderParts } from '../locator.ts'
import type { Cmdlet } from '../powershell/cmdlet.ts'
import type { InventorySettings } from '../settings.ts'
import type { Statement } from './powercli-cmdlet.ts'
import { cmdlet } from './powercli-cmdlet.ts'

/**
 * Returns the statements that find where a machine goes and leave it in `$vmhost`, and with an
 * inventory in `$location` and `$folder`. Throws a DeployError for control characters, and for an
 * inventory without the host that Import-VApp wants even in a cluster.
 */
export function powercliPlace(inventory: InventorySettings | undefined): Statement[] {
  if (!inventory) return [cmdlet('Get-VMHost', [], '$vmhost')]
  const { datacenter, cluster, esxiHost, resourcePool } = inventory
  if (!esxiHost) throw new DeployError('PowerCLI deploys an OVA to a host only')
  const owner = cluster ? '$location' : '$datacenter'
  return [
    get('$datacenter', 'Datacenter', datacenter),
    ...(cluster ? [get('$location', 'Cluster', cluster, '$datacenter')] : []),
    get('$vmhost', 'VMHost', esxiHost, owner),
    ...(cluster ? [] : [{ assign: '$location', value: { variable: '$vmhost' } }]),
    ...(resourcePool ? [get('$location', 'ResourcePool', resourcePool, '$location')] : []),
    get('$folder', 'Folder', 'vm', '$datacenter', ['Type', 'VM']),
    ...folderParts(inventory).map((part) =>
      get('$folder', 'Folder', part, '$folder', ['NoRecursion', true]),
    ),
  ]
}

function get(
  assign: string,
  noun: string,
  name: string,
  location?: string,
  ...more: Cmdlet['parameters']
): Cmdlet {
  const within = location ? [['Location', { variable: location }] as const] : []
  return cmdlet(
    `Get-${noun}`,
    [['Name', inventoryName(name, 'wildcards')], ...within, ...more],
    assign,
  )
}
