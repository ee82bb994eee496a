import type { Address, Cidr } from '../address.ts'
import type { OperatingSystem } from '../deploy/distributions.ts'
import { printUnit } from '../unit-text.ts'

/** The fixed address of a host, as the inputs of the part have it. */
export interface AddressValues {
  /** A name, or a pattern with * and ?. */
  interface: string
  address: Cidr
  gateway: Address
  dns: readonly Address[]
}

interface AddressFile {
  path: string
  mode: number
  /** What the comment above the file says. */
  why: string
  print: (values: AddressValues) => string
}

/** The file that gives a host its address; systemd-networkd reads Flatcar's, NetworkManager the other. */
export const addressFiles: Record<OperatingSystem, AddressFile> = {
  flatcar: {
    path: '/etc/systemd/network/00-static.network',
    mode: 0o644,
    why: 'A fixed address. 00- sorts before the DHCP files that Flatcar brings along.',
    print: printNetwork,
  },
  fcos: {
    path: '/etc/NetworkManager/system-connections/static.nmconnection',
    mode: 0o600,
    why: 'A fixed address. NetworkManager reads the file only if nobody but root can.',
    print: printConnection,
  },
}

/** systemd.network(5). */
function printNetwork(values: AddressValues): string {
  const { address, gateway, dns } = values
  return printUnit(
    ['Match', [['Name', values.interface]]],
    [
      'Network',
      [
        ['Address', address.text],
        ['Gateway', gateway.text],
        ...dns.map(({ text }): [string, string] => ['DNS', text]),
        ...AUTOMATIC_ADDRESSES_OFF[address.address.family],
      ],
    ],
  )
}

/** IPv6 needs its link-local address even where all others are fixed; IPv4 needs none of it. */
const AUTOMATIC_ADDRESSES_OFF: Record<4 | 6, readonly [string, string][]> = {
  4: [
    ['LinkLocalAddressing', 'no'],
    ['IPv6AcceptRA', 'no'],
  ],
  6: [['IPv6AcceptRA', 'no']],
}

/**
 * nm-settings-keyfile(5). A pattern has to stand in a section of its own: NetworkManager takes
 * `interface-name` of the connection literally.
 */
function printConnection(values: AddressValues): string {
  const { address, gateway, dns } = values
  const isPattern = /[*?]/.test(values.interface)
  const { own, other } = SECTIONS[address.address.family]
  return printUnit(
    [
      'connection',
      [
        ['id', 'static'],
        ['type', 'ethernet'],
        ...(isPattern ? [] : [['interface-name', values.interface] as const]),
      ],
    ],
    ...(isPattern ? [['match', [['interface-name', `${values.interface};`]]] as const] : []),
    [
      own,
      [
        ['method', 'manual'],
        ['address1', `${address.text},${gateway.text}`],
        ['dns', dns.map(({ text }) => `${text};`).join('')],
      ],
    ],
    [other, [['method', 'disabled']]],
  )
}

const SECTIONS = {
  4: { own: 'ipv4', other: 'ipv6' },
  6: { own: 'ipv6', other: 'ipv4' },
} as const
