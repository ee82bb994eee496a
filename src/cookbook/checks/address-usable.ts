import type { Address, Cidr, Range } from '../address.ts'
import { countAddresses, networkBits } from '../address.ts'
import type { Check } from '../problem.ts'

/** Ranges from which no host takes its address. */
const UNUSABLE: Partial<Record<Range, string>> = {
  unspecified: 'means “no address”',
  broadcast: 'reaches every host',
  multicast: 'belongs to a group of hosts',
  loopback: 'never leaves the host',
}

/** What an address is in its subnet when it is not a host's: undefined for a host's address. */
export function nameSpecialAddress(subnet: Cidr, address: Address): string | undefined {
  const size = countAddresses(subnet)
  const index = address.bits - networkBits(subnet)
  // Subnets of one and two addresses have no special ones (RFC 3021, RFC 6164).
  if (size <= 2n) return undefined
  if (index === 0n)
    return address.family === 4 ? 'the network address' : 'the anycast address of the routers'
  return address.family === 4 && index === size - 1n ? 'the broadcast address' : undefined
}

/** Why no host can have an address in its subnet, as the end of a sentence; undefined when one can. */
export function whyUnusable(subnet: Cidr): string | undefined {
  const special = nameSpecialAddress(subnet, subnet.address)
  return UNUSABLE[subnet.address.range] ?? (special && `is ${special} of its subnet`)
}

/** The answer must be an address that a host can have in its subnet. */
export function addressUsable<A extends string>(key: A): Check<Record<A, Cidr>> {
  return (values) => {
    const subnet = values[key]
    const reason = whyUnusable(subnet)
    if (reason === undefined) return undefined
    return {
      input: key,
      severity: 'error',
      problem: `${subnet.address.text} ${reason}, so no host can have it.`,
      fix: 'Choose another address of the subnet, or check the prefix length.',
    }
  }
}
