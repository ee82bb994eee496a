/** The ranges that checks ask about. */
export type Range = 'host' | 'unspecified' | 'loopback' | 'linkLocal' | 'multicast' | 'broadcast'

/** An IP address: its canonical text, its bits as one number, and how many bits there are. */
export interface Address {
  text: string
  family: 4 | 6
  bits: bigint
  width: 32 | 128
  /** What the address is for, `host` for one that a host can have. */
  range: Range
}

/** An address with a prefix length, as in 192.168.10.20/24. The address may have host bits. */
export interface Cidr {
  text: string
  address: Address
  prefix: number
}

/**
 * Reads an IPv4 address of four decimal parts or an IPv6 address. Returns undefined for anything
 * else, also for the octal, hexadecimal and short IPv4 forms and the zone names that browsers and C
 * libraries accept: programs disagree on what they mean.
 */
export function parseAddress(text: string): Address | undefined {
  if (FOUR_PARTS.test(text)) return describe(text, 4, text.split('.'), 10, 8n)
  // The parser of the platform reads IPv6 in URLs (URL Standard, "IPv6 parser") and writes it as
  // RFC 5952 wants it.
  if (!/^[\da-f:.]+$/i.test(text) || !URL.canParse(`http://[${text}]/`)) return undefined
  const canonical = new URL(`http://[${text}]/`).hostname.slice(1, -1)
  return describe(canonical, 6, expand(canonical), 16, 16n)
}

const FOUR_PARTS = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/

/** The eight groups of a canonical IPv6 address. */
function expand(text: string): string[] {
  const [left = '', right] = text.split('::')
  const groups = (part: string) => (part === '' ? [] : part.split(':'))
  if (right === undefined) return groups(left)
  const missing = 8 - groups(left).length - groups(right).length
  return [...groups(left), ...Array.from({ length: missing }, () => '0'), ...groups(right)]
}

function describe(
  text: string,
  family: 4 | 6,
  parts: readonly string[],
  base: number,
  size: bigint,
): Address {
  const bits = parts.reduce((all, part) => (all << size) | BigInt(parseInt(part, base)), 0n)
  const width = family === 4 ? 32 : 128
  const found = ranges.find(
    (range) => range.family === family && bits >> BigInt(width - range.prefix) === range.bits,
  )
  return { text, family, bits, width, range: found?.name ?? 'host' }
}

/** What ranges are for that no ordinary host has its address from (IANA's special registries). */
const ranges: readonly { name: Range; family: 4 | 6; bits: bigint; prefix: number }[] = [
  { name: 'unspecified', family: 4, bits: 0n, prefix: 8 },
  { name: 'loopback', family: 4, bits: 127n, prefix: 8 },
  { name: 'linkLocal', family: 4, bits: 0xa9fen, prefix: 16 },
  { name: 'multicast', family: 4, bits: 0xen, prefix: 4 },
  { name: 'broadcast', family: 4, bits: 0xffffffffn, prefix: 32 },
  { name: 'unspecified', family: 6, bits: 0n, prefix: 128 },
  { name: 'loopback', family: 6, bits: 1n, prefix: 128 },
  { name: 'linkLocal', family: 6, bits: 0x3fan, prefix: 10 },
  { name: 'multicast', family: 6, bits: 0xffn, prefix: 8 },
]

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

/** A function that tells whether an address lies in one of many subnets, without asking each of them. */
export function coveredBy(subnets: readonly Cidr[]): (address: Address) => boolean {
  const keyOf = (cidr: Cidr) => `${networkBits(cidr)}/${cidr.prefix}/${cidr.address.family}`
  const known = new Set(subnets.map(keyOf))
  const prefixes = [...new Set(subnets.map(({ prefix }) => prefix))]
  return (address) =>
    prefixes.some((prefix) => {
      return prefix <= address.width && known.has(keyOf({ text: '', address, prefix }))
    })
}

/** Whether two subnets have an address in common; false across families. */
export function overlaps(one: Cidr, other: Cidr): boolean {
  return one.prefix <= other.prefix ? contains(one, other.address) : contains(other, one.address)
}

/** Writes bits as an address of the family that `like` has. */
export function formatBits(bits: bigint, { family }: Address): string {
  const [count, size, base, mark] = family === 4 ? [4, 8n, 10, '.'] : [8, 16n, 16, ':']
  const parts = Array.from({ length: Number(count) }, (_, index) => {
    const part = bits >> (BigInt(size) * BigInt(Number(count) - 1 - index))
    return (part & ((1n << BigInt(size)) - 1n)).toString(Number(base))
  })
  const text = parts.join(String(mark))
  return parseAddress(text)?.text ?? text
}
