import type { Address } from './address.ts'
import { contains } from './address.ts'
import type { Gateway, Network } from './networks.ts'

/** The key by which afterburn hands these arguments to the initrd on VMware. */
export const NETWORK_ARGUMENTS_KEY = 'guestinfo.afterburn.initrd.network-kargs'

/** Names and patterns that are one word to dracut and to networkd's `Name=`. */
const INTERFACE = /^[\w.*?-]{1,15}$/
const HOST_NAME = /^[a-z0-9][a-z0-9-]{0,62}$/i

/**
 * Writes the network of a machine as dracut's `ip=` argument (dracut.cmdline(7)), which the initrd of
 * Flatcar (bootengine `dracut/03flatcar-network`) and of Fedora CoreOS sets up before Ignition
 * fetches something. Undefined when `ip=` cannot say it: without an address, with a gateway that no
 * subnet reaches, on an interface that only the system itself makes.
 *
 * @param network what the config says about the machine, as `staticNetwork` finds it
 * @param hostname the machine's own name; left out where it would not be one short word
 */
export function networkArguments(network: Network, hostname = ''): string | undefined {
  const { addresses, gateways, interfaces, virtual } = network
  const defaults = gateways.filter(({ isDefault }) => isDefault)
  const routed = addresses.find(({ address }) =>
    defaults.some((gateway) => gateway.address.family === address.family),
  )
  const cidr = routed ?? addresses[0]
  if (virtual || cidr === undefined) return undefined
  const { family } = cidr.address
  const candidates = defaults.filter(({ address }) => address.family === family)
  const gateway = candidates.find((one) => isReachable(one, network))
  if (candidates.length > 0 && gateway === undefined) return undefined
  const fields = [
    bracket(cidr.address),
    '',
    gateway ? bracket(gateway.address) : '',
    String(cidr.prefix),
    HOST_NAME.test(hostname) ? hostname : '',
    interfaces.length === 1 ? (interfaces.find((name) => INTERFACE.test(name)) ?? '') : '',
    'off',
    ...nameServersOf(network).map(bracket),
  ]
  return `ip=${fields.join(':')}`
}

/** Whether a gateway is next to the machine, without help that `ip=` does not give. */
function isReachable({ address, onLink }: Gateway, { addresses }: Network): boolean {
  if (address.family === 6 && address.range === 'linkLocal') return true
  return !onLink && addresses.some((cidr) => contains(cidr, address))
}

/**
 * The name servers that the initrd gets. dracut takes two, and tells a name server from an MTU by a
 * digit in front (net-lib's `ip_to_var`).
 */
export function nameServersOf({ dns }: Network): Address[] {
  return dns.filter(({ text }) => !text.startsWith(':')).slice(0, 2)
}

/** Brackets keep the colons of an IPv6 address from being separators. */
function bracket({ text, family }: Address): string {
  return family === 6 ? `[${text}]` : text
}
