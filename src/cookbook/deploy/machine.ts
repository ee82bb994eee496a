import type { GuestVariable } from '../../deploy/guest-variable.ts'
import type { MachineSettings, Tls } from '../../deploy/settings.ts'
import { targets } from '../../deploy/targets/index.ts'
import type { Place } from '../../deploy/targets/index.ts'
import type { Distribution } from './distributions.ts'
import type { DeploySettings } from './settings.ts'

/** The machine as a builder wants it, from the answers of the form. */
export function machineOf(
  settings: DeploySettings,
  { ovfNetwork }: Distribution,
  variables: readonly GuestVariable[],
): MachineSettings {
  const { groups } = targets[settings.target]
  const { network, localNetwork, powerOn, waitForIp } = settings
  return {
    ...settings,
    ovfNetwork,
    network: groups.desktop ? localNetwork : network,
    waitForIp: powerOn && waitForIp,
    variables,
  }
}

/** Where it goes, as a builder wants it. */
export function placeOf(settings: DeploySettings): Place {
  const { host, user = '', datastore, localFolder } = settings
  const { datacenter, cluster, esxiHost, resourcePool, folder } = settings
  const { inventory } = targets[settings.target].groups
  const throughVcenter = inventory === 'required' || (inventory === 'optional' && settings.vcenter)
  return {
    server: { host, user, datastore, tls: tlsOf(settings) },
    inventory: throughVcenter ? { datacenter, cluster, esxiHost, resourcePool, folder } : undefined,
    desktop: { folder: localFolder },
  }
}

function tlsOf({ tls, thumbprint }: DeploySettings): Tls {
  return tls === 'thumbprint' ? { check: tls, thumbprint } : { check: tls }
}
