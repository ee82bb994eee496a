/** An `ip=` argument for a fixed address, taken apart as dracut.cmdline(7) describes it. */
export interface IpArgument {
  ip: string
  peer: string
  gateway: string
  mask: string
  hostname: string
  device: string
  autoconf: string
  dns: string[]
}

/**
 * Takes an argument apart: colons separate the fields, but not inside of brackets. Throws when a
 * field is missing, or when the field behind `autoconf` is not a name server but an MTU.
 */
export function parseIpArgument(argument: string): IpArgument {
  const fields = argument.replace(/^ip=/, '').match(/(?<=^|:)(?:\[[^\]]*\]|[^:]*)(?=:|$)/g) ?? []
  const [ip, peer, gateway, mask, hostname, device, autoconf, ...dns] = fields.map((field) =>
    field.replace(/^\[(.*)\]$/, '$1'),
  )
  if (autoconf === undefined || ip === undefined) throw new Error(`${argument} is too short`)
  const server = dns[0] ?? '1.1.1.1'
  if (!/^([0-9a-f]+:|\d+\.\d+\.)/i.test(server)) throw new Error(`${server} is no name server`)
  if (dns.length > 2) throw new Error(`${argument} has more than two name servers`)
  return {
    ip,
    peer: peer ?? '',
    gateway: gateway ?? '',
    mask: mask ?? '',
    hostname: hostname ?? '',
    device: device ?? '',
    autoconf,
    dns,
  }
}
