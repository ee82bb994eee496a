import { inventoryPath } from '../inventory-name.ts'
import { computePath, folderParts } from '../locator.ts'
import type { Plan } from '../plan.ts'
import type { InventorySettings, MachineSettings, ServerSettings } from '../settings.ts'
import { deleteByHand } from './host-client.ts'
import { ovftoolServer } from './ovftool-server.ts'

/**
 * Builds the plan that deploys with `ovftool` to a cluster, a host or a resource pool of a vCenter.
 * The folder is relative to the datacenter's (`--vmFolder`), plain text, as it is not part of a locator.
 * Throws a DeployError for control characters.
 */
export function ovftoolVcenter(
  machine: MachineSettings,
  server: ServerSettings,
  inventory: InventorySettings,
): Plan {
  const folder = inventoryPath(folderParts(inventory), 'shown')
  return ovftoolServer(machine, server, {
    path: computePath(inventory),
    options: folder ? [`--vmFolder=${folder}`] : [],
    teardown: deleteByHand(machine, server),
  })
}
