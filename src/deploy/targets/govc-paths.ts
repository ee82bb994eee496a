import { inventoryPath } from '../inventory-name.ts'
import { computePath, folderParts } from '../locator.ts'
import type { InventorySettings } from '../settings.ts'

/** Where govc puts and finds a machine; all but `vm` undefined on a single host. */
export interface GovcPlace {
  /** Absolute path of a machine: it names one machine, and it cannot look like an option. */
  vm: (name: string) => string
  datacenter?: string
  pool?: string
  host?: string
  folder?: string
}

/**
 * Returns the inventory paths that govc is told. The datacenter of an ESXi host is `ha-datacenter`.
 * Throws a DeployError for control characters.
 */
export function govcPlace(inventory: InventorySettings | undefined): GovcPlace {
  if (!inventory) return { vm: (name) => govcPath(['ha-datacenter', 'vm', name]) }
  const { datacenter, cluster, esxiHost, resourcePool } = inventory
  const folder = [datacenter, 'vm', ...folderParts(inventory)]
  const pool = computePath({ ...inventory, esxiHost: cluster ? undefined : esxiHost })
  const host = computePath({ ...inventory, resourcePool: undefined })
  return {
    vm: (name) => govcPath([...folder, name]),
    datacenter: govcPath([datacenter]),
    ...(cluster || resourcePool
      ? { pool: govcPath(resourcePool ? pool : [...pool, 'Resources']) }
      : {}),
    ...(esxiHost ? { host: govcPath(host) } : {}),
    ...(folder.length > 2 ? { folder: govcPath(folder) } : {}),
  }
}

function govcPath(names: readonly string[]): string {
  return `/${inventoryPath(names, 'finder')}`
}
