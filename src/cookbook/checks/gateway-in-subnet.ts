import type { Address, Cidr } from '../address.ts'
import { contains, countAddresses, formatBits, networkBits } from '../address.ts'
import type { Check } from '../problem.ts'
import { nameSpecialAddress } from './address-usable.ts'

/** The gateway must be another host of the subnet that the address names. */
export function gatewayInSubnet<G extends string, A extends string>(
  gatewayKey: G,
  addressKey: A,
): Check<Record<G, Address> & Record<A, Cidr>> {
  return (values) => {
    const gateway: Address = values[gatewayKey]
    const subnet: Cidr = values[addressKey]
    const fault = findGatewayFault(gateway, subnet)
    return fault && { input: gatewayKey, severity: 'error', ...fault }
  }
}

/** What keeps an address from being the gateway of a host; undefined when nothing does. */
export function findGatewayFault(gateway: Address, subnet: Cidr) {
  const { address } = subnet
  if (gateway.family !== address.family) {
    return {
      problem: `The gateway is an IPv${gateway.family} address, the host’s is IPv${address.family}.`,
      fix: `Type the IPv${address.family} address of the gateway.`,
    }
  }
  // A router announces itself by its link-local address, which lies in no subnet of the host.
  if (gateway.family === 6 && gateway.range === 'linkLocal') return undefined
  if (gateway.bits === address.bits) {
    return {
      problem: 'The gateway is the host itself.',
      fix: 'Type the address of the router.',
    }
  }
  if (!contains(subnet, gateway)) {
    return {
      problem: `The gateway ${gateway.text} is not in the subnet of ${subnet.text}.`,
      fix: `${describeHosts(subnet)} Change the gateway, the address or the prefix length.`,
    }
  }
  const special = nameSpecialAddress(subnet, gateway)
  if (special === undefined) return undefined
  return {
    problem: `${gateway.text} is ${special} of the subnet.`,
    fix: 'Type the address of the router.',
  }
}

function describeHosts(subnet: Cidr): string {
  const first = networkBits(subnet)
  const size = countAddresses(subnet)
  if (size === 1n) return 'That prefix length leaves no room for a gateway.'
  const from = formatBits(first + 1n, subnet.address)
  const to = formatBits(first + size - 2n, subnet.address)
  return size === 2n
    ? 'That prefix length leaves two addresses.'
    : `The hosts of the subnet are ${from} to ${to}.`
}
