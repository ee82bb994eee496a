import type { Address } from './address.ts'
import { parseAddress, parseCidr } from './address.ts'
import type { IniSection } from './ini.ts'
import { valueOf, valuesOf } from './ini.ts'
import type { Gateway, NetworkSettings } from './networks.ts'

const EVERYWHERE = new Set(['', '0.0.0.0/0', '::/0'])

/** Reads a `.network` file, its drop-ins behind it (systemd.network(5)). */
export function readNetworkFile(sections: readonly IniSection[]): NetworkSettings {
  const own = blocksOf(sections, 'Address')
  const routes = blocksOf(sections, 'Route')
  const addresses = [
    ...valuesOf(sections, 'Network', 'Address'),
    ...own.map(({ Address = '' }) => Address),
  ]
  const peers = own.map(({ Peer = '' }) => Peer)
  const direct = routes.flatMap(({ Gateway, Destination = '' }) => (Gateway ? [] : [Destination]))
  const dhcp = valueOf(sections, 'Network', 'DHCP')?.toLowerCase() ?? 'no'
  return {
    interfaces: valuesOf(sections, 'Match', 'Name').flatMap(words),
    macs: ['MACAddress', 'PermanentMACAddress'].flatMap((key) =>
      valuesOf(sections, 'Match', key).flatMap(words),
    ),
    member: ['Bond', 'Bridge'].some((key) => valueOf(sections, 'Network', key)),
    addresses: readAll(addresses, parseCidr),
    onLink: readAll([...addresses, ...peers, ...direct], parseCidr),
    gateways: [
      ...valuesOf(sections, 'Network', 'Gateway').flatMap((text) => readGateway(text, {})),
      ...routes.flatMap((route) => readGateway(route['Gateway'] ?? '', route)),
    ],
    dns: readAll(valuesOf(sections, 'Network', 'DNS').flatMap(words), readNameServer),
    dhcp: !NO.has(dhcp),
    virtual: false,
  }
}

/** How systemd writes that something is off. */
const NO = new Set(['no', 'false', 'off', '0', 'n', 'f'])
/** How it writes that something is on. */
const YES = new Set(['yes', 'true', 'on', '1', 'y', 't'])

const words = (text: string) => text.split(/\s+/)

/** Reads what can be read and leaves out the rest. */
function readAll<T>(texts: readonly string[], read: (text: string) => T | undefined): T[] {
  return texts.flatMap((text) => read(text) ?? [])
}

/** Every section of a name as an object; of a key that is there twice, the last counts. */
function blocksOf(sections: readonly IniSection[], name: string): Record<string, string>[] {
  return sections
    .filter((section) => section.name === name)
    .map(({ settings }): Record<string, string> =>
      Object.fromEntries(settings.map(([key, value]) => [key, value])),
    )
}

function readGateway(text: string, route: Record<string, string>): Gateway[] {
  const address = parseAddress(text)
  if (address === undefined) return []
  const { GatewayOnLink = '', Destination = '' } = route
  return [
    {
      address,
      onLink: YES.has(GatewayOnLink.toLowerCase()),
      isDefault: EVERYWHERE.has(Destination),
    },
  ]
}

/** The address of `9.9.9.9:53%ens192#dns.example`, whose other parts may be missing. */
export function readNameServer(text: string): Address | undefined {
  const [host = ''] = text.split(/[%#]/)
  return parseAddress(host) ?? parseAddress(host.replace(/^\[(.*)\](:\d+)?$|:\d+$/, '$1'))
}
