import { contains } from '../../address.ts'
import type { Gateway, Network } from '../../networks.ts'
import type { Lint } from '../lint.ts'

/** Finds gateways that the machine could not reach. */
export const gatewayOutsideSubnet: Lint = ({ networks }, report) => {
  for (const network of networks) {
    const outside = network.gateways.find((gateway) => isOutside(gateway, network))
    if (outside === undefined) continue
    const { family } = outside.address
    const subnets = network.addresses.filter(({ address }) => address.family === family)
    report('host/gateway-outside-subnet', network.path, {
      facts: [outside.address.text, subnets.map(({ text }) => text).join(', ')],
    })
  }
}

/** A DHCP server may add a subnet; without any fixed address, the subnet comes from elsewhere. */
function isOutside({ address, onLink }: Gateway, network: Network): boolean {
  const { family, range } = address
  if (network.dhcp || onLink || (family === 6 && range === 'linkLocal')) return false
  if (!network.addresses.some((cidr) => cidr.address.family === family)) return false
  return !network.onLink.some((cidr) => contains(cidr, address))
}
