import type { GuestVariable } from '../../deploy/guest-variable.ts'
import type {
  InventorySettings,
  MachineSettings,
  ServerSettings,
  Tls,
} from '../../deploy/settings.ts'
import type { Distribution } from './distributions.ts'
import type { DeploySettings } from './settings.ts'

/** The machine as a builder wants it, from the answers of the form. */
export function machineOf(
  settings: DeploySettings,
  { ovfNetwork }: Distribution,
  variables: readonly GuestVariable[],
): MachineSettings {
  const { server, network, localNetwork, powerOn, waitForIp } = settings
  return {
    ...settings,
    ovfNetwork,
    network: server === 'workstation' ? localNetwork : network,
    waitForIp: powerOn && waitForIp,
    variables,
  }
}

/** The server to connect to. */
export function serverOf(settings: DeploySettings): ServerSettings {
  const { host, user = '', datastore } = settings
  return { host, user, datastore, tls: tlsOf(settings) }
}

/** The place in vCenter's inventory. */
export function inventoryOf(settings: DeploySettings): InventorySettings {
  const { datacenter, cluster, esxiHost, resourcePool, folder } = settings
  return { datacenter, cluster, esxiHost, resourcePool, folder }
}

function tlsOf({ tls, thumbprint }: DeploySettings): Tls {
  return tls === 'thumbprint' ? { check: tls, thumbprint } : { check: tls }
}
