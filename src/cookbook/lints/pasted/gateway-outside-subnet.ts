import { coveredBy } from '../../address.ts'
import type { Gateway, Network } from '../../networks.ts'
import type { NetworkFile } from '../../network-files.ts'
import { networkFiles } from '../../network-files.ts'
import type { Lint } from '../lint.ts'
import { GATEWAY_KEY, settingWith } from './network/network-hosts.ts'

/** Finds gateways that the machine could not reach. */
export const gatewayOutsideSubnet: Lint = ({ networks, texts }, report) => {
  const byMain = Map.groupBy(networkFiles(texts), ({ main }) => main)
  for (const network of networks) {
    const isCovered = coveredBy(network.onLink)
    const families = new Set(network.addresses.map(({ address }) => address.family))
    const outside = network.gateways.find(
      (gateway) => isCheckable(gateway, network, families) && !isCovered(gateway.address),
    )
    const files = byMain.get(network.file) ?? []
    if (outside === undefined || files.some(lacksPrefix)) continue
    const { family } = outside.address
    const subnets = network.addresses.filter(({ address }) => address.family === family)
    const [place] = files.flatMap((file) => {
      const setting = settingWith(file, GATEWAY_KEY, outside.address)
      return setting ? [{ path: file.path, at: setting[2] }] : []
    })
    report('host/gateway-outside-subnet', place?.path ?? network.path, {
      ...(place && { at: place.at }),
      facts: [outside.address.text, subnets.map(({ text }) => text).join(', ')],
    })
  }
}

/** Whether an address has no prefix length; the finding about that comes first. */
const lacksPrefix = ({ sections }: NetworkFile) =>
  sections.some(({ settings }) =>
    settings.some(([key, value]) => /^address/i.test(key) && /^[^/]+$/.test(value)),
  )

/** A DHCP server may add a subnet; without any fixed address, the subnet comes from elsewhere. */
function isCheckable(
  { address, onLink }: Gateway,
  { dhcp }: Network,
  families: ReadonlySet<4 | 6>,
): boolean {
  const { family, range } = address
  const isLocal = family === 6 && range === 'linkLocal'
  return !dhcp && !onLink && !isLocal && families.has(family)
}
