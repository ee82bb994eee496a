import type { Butane, Path } from '../../../../engine/index.ts'
import { parseAddress } from '../../../address.ts'
import { nameServersOf, networkArguments } from '../../../network-arguments.ts'
import { staticNetwork } from '../../../networks.ts'
import { needsNetwork } from '../../../remote-sources.ts'
import type { Lint } from '../../lint.ts'

/**
 * Finds downloads from a host name where the initrd is told of no name server: Ignition asks the
 * machine itself, for ever (coreos/bugs#2426).
 */
export const noDnsForDownloads: Lint = ({ butane: { config }, deploy, networks }, report) => {
  const network = staticNetwork(networks)
  if (network === undefined || deploy?.networkArguments === false) return
  if (networkArguments(network) === undefined || nameServersOf(network).length > 0) return
  const given = config.kernel_arguments?.should_exist ?? []
  if (given.some((text) => /(?:^|\s)(?:nameserver|ip)=/.test(text))) return
  // a proxy looks names up itself
  if (Object.keys(config.ignition?.proxy ?? {}).length > 0) return
  const path = needsNetwork(config).find((one) => needsName(config, one))
  if (path !== undefined) report('host/no-dns-for-downloads', path, { facts: [network.file] })
}

/** Whether what stands at a path is fetched from a host that has to be looked up. */
function needsName(config: Butane, path: Path): boolean {
  if (path.at(-1) === 'clevis') return false
  // official extensions come from a server by its name
  if (path.at(-1) !== 'source') return true
  const url = path.reduce<unknown>(
    (value, step) => (value as Record<string, unknown>)[step],
    config,
  )
  if (typeof url !== 'string' || !/^(?:https?|tftp):/i.test(url)) return true
  const host = /^[a-z]+:\/\/(?:[^@/]*@)?(\[[^\]]*\]|[^:/?#]*)/i.exec(url)?.[1] ?? ''
  return host !== '' && parseAddress(host.replace(/^\[|\]$/g, '')) === undefined
}
