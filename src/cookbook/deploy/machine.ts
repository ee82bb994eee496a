import type { GuestVariable } from '../../deploy/guest-variable.ts'
import type { Hardware } from '../../deploy/hardware.ts'
import type { MachineSettings, Tls } from '../../deploy/settings.ts'
import { targets } from '../../deploy/targets/index.ts'
import type { Place } from '../../deploy/targets/index.ts'
import type { NeededHardware } from '../needed-hardware.ts'
import type { Distribution } from './distributions.ts'
import type { DeploySettings } from './settings.ts'

/** The machine as a builder wants it, from the answers of the form. */
export function machineOf(
  settings: DeploySettings,
  { ovfNetwork }: Distribution,
  variables: readonly GuestVariable[],
  needed: NeededHardware,
): MachineSettings {
  const { groups } = targets[settings.target]
  const { network, localNetwork, powerOn, waitForIp } = settings
  return {
    ...settings,
    ovfNetwork,
    network: groups.desktop ? localNetwork : network,
    hardware: groups.desktop
      ? hardwareOf(needed, settings.furtherDisk, localNetwork)
      : hardwareOf(needed, settings.furtherDisk, settings.furtherNetwork ?? network),
    waitForIp: powerOn && waitForIp,
    variables,
  }
}

/** A disk is as large as is wished, and larger where the config makes partitions that need it. */
function hardwareOf({ disks, adapters }: NeededHardware, size: number, network: string): Hardware {
  return {
    disks: disks.map(({ least, ...disk }) => ({ ...disk, size: Math.max(size, least) })),
    adapters: adapters.map((adapter) => ({ ...adapter, network })),
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
