import ipaddr from 'ipaddr.js'

/** An IP address: its canonical text, its bits as one number, and how many bits there are. */
export interface Address {
  text: string
  family: 4 | 6
  bits: bigint
  width: 32 | 128
  /** What the address is for, as the registries name it: `unicast`, `private`, `multicast` … */
  range: string
}

/** An address with a prefix length, as in 192.168.10.20/24. The address may have host bits. */
export interface Cidr {
  text: string
  address: Address
  prefix: number
}

/**
 * Reads an IPv4 address of four decimal parts or an IPv6 address. Returns undefined for anything
 * else, also for the octal, hexadecimal and short IPv4 forms and the zone names that ipaddr.js and
 * C libraries accept: programs disagree on what they mean.
 */
export function parseAddress(text: string): Address | undefined {
  const family = ipaddr.IPv4.isValidFourPartDecimal(text)
    ? 4
    : ipaddr.IPv6.isValid(text) && !text.includes('%')
      ? 6
      : undefined
  if (family === undefined) return undefined
  const parsed = ipaddr.parse(text)
  return {
    text: parsed instanceof ipaddr.IPv6 ? parsed.toRFC5952String() : parsed.toString(),
    family,
    bits: parsed.toByteArray().reduce((bits, byte) => (bits << 8n) | BigInt(byte), 0n),
    width: family === 4 ? 32 : 128,
    range: parsed.range(),
  }
}

/**
 * Reads an address with or without a prefix length; without one it stands for itself alone. Returns
 * undefined for anything else, netmasks included.
 */
export function parseCidr(text: string): Cidr | undefined {
  const [host = '', length, ...rest] = text.split('/')
  const address = parseAddress(host)
  if (address === undefined || rest.length > 0) return undefined
  const prefix = length === undefined ? address.width : Number(length)
  if (length !== undefined && !/^\d{1,3}$/.test(length)) return undefined
  return prefix <= address.width
    ? { text: `${address.text}/${prefix}`, address, prefix }
    : undefined
}

/** How many addresses a subnet spans. */
export function countAddresses({ address, prefix }: Cidr): bigint {
  return 1n << BigInt(address.width - prefix)
}

/** The first address of the subnet, as bits: the address without its host bits. */
export function networkBits(cidr: Cidr): bigint {
  return cidr.address.bits - (cidr.address.bits % countAddresses(cidr))
}

/** Whether an address lies in the subnet of a CIDR; false across families. */
export function contains(cidr: Cidr, address: Address): boolean {
  return (
    cidr.address.family === address.family &&
    networkBits({ ...cidr, address }) === networkBits(cidr)
  )
}

/** Whether two subnets have an address in common; false across families. */
export function overlaps(one: Cidr, other: Cidr): boolean {
  return one.prefix <= other.prefix ? contains(one, other.address) : contains(other, one.address)
}

/** Writes bits as an address of the family that `like` has. */
export function formatBits(bits: bigint, like: Address): string {
  const bytes = Array.from({ length: like.width / 8 }, (_, index) =>
    Number((bits >> BigInt(like.width - 8 * (index + 1))) & 0xffn),
  )
  const address = ipaddr.fromByteArray(bytes)
  return address instanceof ipaddr.IPv6 ? address.toRFC5952String() : address.toString()
}
