import type { Butane, Path } from '../engine/index.ts'
import type { Address, Cidr } from './address.ts'
import { readIni, valueOf } from './ini.ts'
import { readConnection } from './network-manager.ts'
import { readNetworkFile } from './networkd.ts'
import type { ReadableText } from './readable-texts.ts'
import { readableTexts } from './readable-texts.ts'

export interface Gateway {
  address: Address
  /** It is taken to be on the link, whatever the subnets say. */
  onLink: boolean
  /** It leads everywhere, and not just to some destination. */
  isDefault: boolean
}

/** What a file says about the network of an interface. */
export interface NetworkSettings {
  /** The interfaces it is for, by name or by pattern; empty when it finds them in another way. */
  interfaces: string[]
  /** The MAC addresses that it finds them by. */
  macs: string[]
  /** It puts them into a bond or a bridge. */
  member: boolean
  addresses: Cidr[]
  /** Subnets that can be reached without a gateway, those of the addresses among them. */
  onLink: Cidr[]
  gateways: Gateway[]
  dns: Address[]
  /** Whether addresses come from a DHCP server, too. */
  dhcp: boolean
  /** The interface is not there before the system itself makes it: a VLAN, a bond, a bridge. */
  virtual: boolean
}

export interface Network extends NetworkSettings {
  /** Path of the file on the machine. */
  file: string
  /** Where in the config its text stands. */
  path: Path
}

const NETWORKD = /^\/(?:etc|run|usr\/lib)\/systemd\/network\/([^/]+\.(?:network|netdev))$/
const DROPIN = /^\/(?:etc|run|usr\/lib)\/systemd\/network\/([^/]+)\.d\/[^/]+\.conf$/
const CONNECTION = /^\/etc\/NetworkManager\/system-connections\/[^/]+$/

/**
 * What a config says about the machine's network, one entry a file: networkd's `.network` files with
 * their drop-ins, and NetworkManager's connections. Contents that cannot be read are passed over.
 */
export function readNetworks(config: Butane): Network[] {
  const texts = readableTexts(config)
  const dropins = Map.groupBy(texts, ({ file }) => DROPIN.exec(file)?.[1])
  const devices = new Set(
    texts
      .filter(({ file }) => NETWORKD.exec(file)?.[1]?.endsWith('.netdev'))
      .map(({ text }) => valueOf(readIni(text), 'NetDev', 'Name')),
  )
  return texts.flatMap(({ file, text, path }) => {
    const name = NETWORKD.exec(file)?.[1]
    if (name?.endsWith('.network')) {
      const more = inOrder(dropins.get(name) ?? []).flatMap((dropin) => readIni(dropin.text))
      const settings = readNetworkFile(readIni(text).concat(more))
      const virtual = settings.interfaces.some((one) => devices.has(one))
      return [{ ...settings, virtual, file, path }]
    }
    return CONNECTION.test(file) ? [{ ...readConnection(readIni(text)), file, path }] : []
  })
}

const inOrder = (texts: readonly ReadableText[]) =>
  texts.toSorted((a, b) => (a.file < b.file ? -1 : 1))

/**
 * The network of a machine that has a fixed address and, as far as the config says, no DHCP server
 * to ask for another one. Undefined for every other machine.
 */
export function staticNetwork(networks: readonly Network[]): Network | undefined {
  if (networks.some(({ dhcp }) => dhcp)) return undefined
  const fixed = networks.filter(({ addresses }) => addresses.length > 0)
  return fixed.find(({ gateways }) => gateways.some(({ isDefault }) => isDefault)) ?? fixed[0]
}
