import { checkLine } from './check-line.ts'
import { DeployError } from './deploy-error.ts'
import { inventoryPath } from './inventory-name.ts'
import type { InventorySettings, ServerSettings } from './settings.ts'
import { encodeUriPart } from './uri-part.ts'

/**
 * Builds the `vi://` locator of a host or of a place in a vCenter (OVF Tool User's Guide, "vSphere
 * Locators"). There is no password in it, and no `user@` for an empty user: OVF Tool asks for what is
 * missing. Throws a DeployError for control characters.
 */
export function viLocator({ user, host }: ServerSettings, path: readonly string[]): string {
  const login = user && `${encodeUriPart(checkLine('user', user))}@`
  return `vi://${login}${checkHost(host)}/${inventoryPath(path, 'locator')}`
}

/** Returns a host as it is; throws a DeployError if it would end the host's part of an address. */
export function checkHost(host: string): string {
  if (/[\s/?#@\\]/.test(host)) throw new DeployError('host holds more than a host')
  return checkLine('host', host)
}

/**
 * Returns the names on the way from a vCenter's root to the place where the machine runs: a host, a
 * resource pool or a cluster. `Resources` is the pool that every cluster and host has. Throws a
 * DeployError for control characters.
 */
export function computePath(inventory: InventorySettings): string[] {
  const { datacenter, cluster, esxiHost, resourcePool } = inventory
  const pool = resourcePool ? ['Resources', resourcePool] : []
  const host = resourcePool && cluster ? '' : esxiHost
  return [datacenter, 'host', cluster ?? '', host ?? '', ...pool].filter(Boolean).map(checkName)
}

/** Returns the folder's parts, outermost first. Throws a DeployError for control characters. */
export function folderParts({ folder = '' }: InventorySettings): string[] {
  return folder.split('/').filter(Boolean).map(checkName)
}

function checkName(name: string): string {
  return checkLine('a name of the inventory', name)
}
