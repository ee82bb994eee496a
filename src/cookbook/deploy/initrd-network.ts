import { networkArguments } from '../network-arguments.ts'
import { readNetworks, staticNetwork } from '../networks.ts'
import { openOnce } from '../open-once.ts'
import { hostnameOf } from '../readable-texts.ts'
import { needsNetwork } from '../remote-sources.ts'
import type { DeploySettings } from './settings.ts'

/**
 * The kernel arguments that give the initrd the fixed address of the config, when it is to have them:
 * Ignition sets that address for the running system, too late for what it downloads itself.
 */
export function initrdNetwork(
  when: DeploySettings['networkArguments'],
  butane: string,
  downloadsConfig: boolean,
): string | undefined {
  if (when === 'never') return undefined
  const open = openOnce(butane)
  const network = open && staticNetwork(readNetworks(open.config))
  if (open === undefined || network === undefined) return undefined
  const needed = when === 'always' || downloadsConfig || needsNetwork(open.config).length > 0
  return needed ? networkArguments(network, hostnameOf(open.config)) : undefined
}
