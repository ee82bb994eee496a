import type { Address } from './address.ts'
import { parseAddress, parseCidr } from './address.ts'
import type { IniSection } from './ini.ts'
import { valueOf, valuesOf } from './ini.ts'
import type { Gateway, NetworkSettings } from './networks.ts'

/** The name of what a connection is part of is under the first since NetworkManager 1.46. */
const MASTERS = ['controller', 'master']
const FAMILIES = ['ipv4', 'ipv6']

/** Connections over hardware; all others are made by NetworkManager itself. */
const HARDWARE = new Set(['ethernet', '802-3-ethernet', 'wifi', '802-11-wireless'])

/** Reads a connection of NetworkManager (nm-settings-keyfile(5)). */
export function readConnection(sections: readonly IniSection[]): NetworkSettings {
  const name = valueOf(sections, 'connection', 'interface-name')
  const type = valueOf(sections, 'connection', 'type') ?? 'ethernet'
  const methods = FAMILIES.map((family) => valueOf(sections, family, 'method'))
  const settings = sections
    .filter((section) => FAMILIES.includes(section.name))
    .flatMap((section) => section.settings)
  const valuesOfAny = (pattern: RegExp) =>
    settings.flatMap(([key, value]) => (pattern.test(key) ? [listOf(value)] : []))
  // whatever their number: an address, and behind it a gateway or another address
  const lists = valuesOfAny(/^address(?:es)?\d*$/)
  const routes = valuesOfAny(/^route\d+$/).map(([target = '', gateway = '']) => ({
    target: parseCidr(target),
    gateway: parseAddress(gateway),
  }))
  const addresses = lists
    .flatMap((parts) => parts.filter((part, index) => index === 0 || part.includes('/')))
    .flatMap((text) => parseCidr(text) ?? [])
  const own = [...valuesOfAny(/^gateway$/), ...lists.map(([, second = '']) => [second])].flat()
  const gateways: Gateway[] = [
    ...own.flatMap((text) => parseAddress(text) ?? []).map((address) => gatewayOf(address, true)),
    ...routes.flatMap(({ target, gateway }) =>
      gateway ? [gatewayOf(gateway, target?.prefix === 0)] : [],
    ),
  ]
  const direct = routes.flatMap(({ target, gateway }) => (target && !gateway ? [target] : []))
  return {
    interfaces: name ? [name] : [],
    macs: valuesOf(sections, 'ethernet', 'mac-address'),
    member: MASTERS.some((key) => valueOf(sections, 'connection', key)),
    addresses,
    onLink: [...addresses, ...direct],
    gateways,
    dns: valuesOfAny(/^dns$/)
      .flat()
      .flatMap((text) => parseAddress(text) ?? []),
    dhcp: methods[0] === 'auto' || methods[1] === 'dhcp',
    virtual: !HARDWARE.has(type),
  }
}

const gatewayOf = (address: Address, isDefault: boolean) => ({ address, onLink: false, isDefault })

/** The parts of a value; both separators are allowed. */
const listOf = (value: string) => value.split(/[;,]/).map((part) => part.trim())

/** Whether NetworkManager reads a connection of this mode: only if nobody but its owner can. */
export const mayRead = (mode: number): boolean => (mode & 0o077) === 0
