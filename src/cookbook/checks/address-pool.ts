import type { Cidr, Range } from '../address.ts'
import { contains, formatBits, networkBits, overlaps, parseCidr } from '../address.ts'
import type { Check } from '../problem.ts'
import { nameSpecialAddress } from './address-usable.ts'

/** What is wrong with a range of addresses, and what to do. */
interface Fault {
  problem: string
  fix: string
}

/** Warns when the base of a pool is not written as it begins, or is no range for a network of one's own. */
export function poolBaseSound<B extends string>(baseKey: B): Check<Record<B, Cidr>> {
  return (values) => {
    const fault = findHostBits(values[baseKey]) ?? findForeignRange(values[baseKey])
    return fault && { input: baseKey, severity: 'warning', ...fault }
  }
}

/** Each network must fit into the base it is cut from. */
export function poolSizeFits<S extends string, B extends string>(
  sizeKey: S,
  baseKey: B,
): Check<Record<S, number> & Record<B, Cidr>> {
  return (values) => {
    const fault = findSizeFault(values[sizeKey], values[baseKey])
    return fault && { input: sizeKey, severity: 'error', ...fault }
  }
}

/** Host bits say nothing about a range and mostly are a slip. */
export function findHostBits(base: Cidr): Fault | undefined {
  const network = networkBits(base)
  if (network === base.address.bits) return undefined
  const proper = `${formatBits(network, base.address)}/${base.prefix}`
  return {
    problem: `${base.text} has host bits set: the range it lies in is ${proper}.`,
    fix: `Write ${proper} if you mean that, or a longer prefix for a smaller range.`,
  }
}

/** Why Docker cannot cut networks of a size out of a base (moby `ipamutils`, `ipbits`). */
export function findSizeFault(size: number, base: Cidr): Fault | undefined {
  if (size >= base.prefix && size <= base.address.width) return undefined
  return {
    problem: `A /${size} network does not fit into ${base.text}.`,
    fix:
      size < base.prefix
        ? `Type ${base.prefix} or more.`
        : `Type a number from ${base.prefix} to ${base.address.width}.`,
  }
}

/** Why a bridge cannot have an address: it is the one of its network, or of all its hosts. */
export function findBridgeFault(bridge: Cidr): Fault | undefined {
  const special = nameSpecialAddress(bridge, bridge.address)
  if (special === undefined || bridge.address.family === 6) return undefined
  const first = `${formatBits(networkBits(bridge) + 1n, bridge.address)}/${bridge.prefix}`
  return {
    problem: `${bridge.text} is ${special} of its subnet, which the bridge cannot have.`,
    fix: `Write ${first}, or another host of the subnet.`,
  }
}

/** Warns of a range that is not for networks of one's own, as moby#46862 shows for 169.254.0.0/16. */
export function findForeignRange(base: Cidr): Fault | undefined {
  if (OWN.some((range) => range.prefix <= base.prefix && contains(range, base.address))) {
    return undefined
  }
  // a wide one may begin in front of the range it is named for
  const special = overlaps(base, LINK_LOCAL) ? 'linkLocal' : base.address.range
  return {
    problem: `${base.text} ${SPECIAL[special] ?? 'has public addresses: who has them on the Internet cannot be reached then'}.`,
    fix: 'Choose a private range, such as a part of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.',
  }
}

const SPECIAL: Partial<Record<Range, string>> = {
  unspecified: 'holds 0.0.0.0/8, which no host has its address from',
  loopback: 'holds loopback addresses, which never leave a host',
  linkLocal: 'holds link-local addresses, which are for one link and its services only',
  multicast: 'holds multicast addresses, which belong to groups of hosts',
  broadcast: 'is for broadcasts',
}

const ranges = (...texts: readonly string[]) => texts.flatMap((text) => parseCidr(text) ?? [])

/** For networks of one's own: RFC 1918, 6598, 2544, 4193; and what is reserved for examples. */
const OWN = ranges(
  ...[
    '10.0.0.0/8',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '100.64.0.0/10',
    '198.18.0.0/15',
    'fc00::/7',
  ],
  ...['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '240.0.0.0/4', '2001:db8::/32'],
)

const LINK_LOCAL: Cidr = ranges('169.254.0.0/16')[0] as Cidr
