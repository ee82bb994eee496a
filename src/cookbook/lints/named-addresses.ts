import type { Cidr } from '../address.ts'
import { parseAddress, parseCidr } from '../address.ts'
import type { Whole } from './lint.ts'

/** An address or a subnet that a config names, and what is there, in words. */
export interface NamedAddress {
  readonly what: string
  readonly cidr: Cidr
}

const NETWORKD = /\/systemd\/network\/|^\/etc\/systemd\/resolved\.conf/
/** Texts in which an address of a URL is one that the machine calls. */
const CALLS =
  /^\/etc\/(?:docker|containerd|containers|rancher|kubernetes|systemd\/system|default|profile\.d)\/|^\/etc\/environment$/

/** Which settings of which files name an address, and what is there. */
const NAMES: readonly [file: RegExp, setting: RegExp, what: string][] = [
  [NETWORKD, /^[ \t]*(?:Fallback)?DNS[ \t]*=(.*)/gm, 'a DNS server'],
  [/^\/etc\/resolv\.conf$/, /^[ \t]*nameserver\s(.*)/gm, 'a DNS server'],
  [/\/system-connections\//, /^dns[ \t]*=(.*)/gm, 'a DNS server'],
  [/^\/etc\/docker\/daemon\.json$/, /"dns"\s*:\s*\[([^\]]{0,2000})\]/g, 'a DNS server'],
  [/\/systemd\/(?:network\/|timesyncd)/, /^[ \t]*(?:Fallback)?NTP[ \t]*=(.*)/gm, 'an NTP server'],
  [/^\/etc\/chrony/, /^[ \t]*(?:server|pool|peer)\s+(\S+)/gm, 'an NTP server'],
  [/^\/etc\/ntp\.conf$/, /^[ \t]*(?:server|pool|peer)\s+(\S+)/gm, 'an NTP server'],
  [/\.network(?:\.d\/|$)/, /^[ \t]*Destination[ \t]*=(.*)/gm, 'the destination of a route'],
  [/\/system-connections\//, /^route\d+[ \t]*=([^,]*)/gm, 'the destination of a route'],
  [/\.netdev$/, /^[ \t]*(?:AllowedIPs|Endpoint|Remote)[ \t]*=(.*)/gm, 'the other end of a tunnel'],
  [/\.mount(?:\.d\/|$)/, /^[ \t]*What[ \t]*=(.*)/gm, 'a file server'],
  [/^\/etc\/fstab$/, /^[ \t]*(?:\/\/)?([\d.]+)[:/]/gm, 'a file server'],
  [/^\/etc\/hosts$/, /^[ \t]*([\d.:a-f]+)\s/gim, 'a host of /etc/hosts'],
  [
    /^\/etc\/docker\/daemon\.json$/,
    /"insecure-registries"\s*:\s*\[([^\]]{0,2000})\]/g,
    'a registry',
  ],
  [/^kernel$/, /^nameserver=(.*)/gm, 'a DNS server'],
  [CALLS, /(?:^|[\s"'=,[])([a-z][a-z\d+]*:\/\/[^\s"',]*)/gim, 'a server'],
]

/**
 * Every address that a config names, outside of Docker's own settings: the host's, and those of what it
 * calls. Names of hosts lead to addresses that nobody knows here.
 */
export function namedAddresses({ butane, networks, remote, texts }: Whole): NamedAddress[] {
  const { kernel_arguments: kernel } = butane.config
  const named: NamedAddress[] = networks.flatMap(({ addresses, gateways }) => [
    ...addresses.map((cidr) => ({ what: 'the host', cidr })),
    ...gateways.flatMap(({ address }) => toNamed('a gateway', address.text)),
  ])
  const all = [...texts, { file: 'kernel', text: kernel?.should_exist?.join('\n') ?? '' }]
  for (const { file, text } of all) {
    for (const [pattern, setting, what] of NAMES) {
      if (!pattern.test(file)) continue
      for (const [, value = ''] of text.matchAll(setting)) {
        named.push(...value.split(/[\s,;"']+/).flatMap((word) => toNamed(what, word)))
      }
    }
  }
  return [...named, ...remote.flatMap(({ url }) => toNamed('the server of a download', url))]
}

/** `10.0.0.1`, with port, interface, name or path behind it and scheme or slashes in front. */
function toNamed(what: string, word: string): NamedAddress[] {
  const [, prefix = '', rest = ''] =
    /^([a-z][a-z\d+]*:\/\/(?:[^/@]*@)?|\/\/)?(.*)$/i.exec(word) ?? []
  const whole = prefix === '' ? parseCidr(rest) : undefined
  const [, v6, v4 = ''] = /^(?:\[([\da-f:.]+)\]|([\d.]+)(?=[:%#/]|$))/i.exec(rest) ?? []
  const address = parseAddress(v6 ?? v4)
  const cidr = whole ?? (address && parseCidr(address.text))
  // these are on the machine, or stand for all there is
  const isElsewhere = cidr && cidr.prefix > 0 && cidr.address.range === 'host'
  return isElsewhere ? [{ what, cidr }] : []
}
