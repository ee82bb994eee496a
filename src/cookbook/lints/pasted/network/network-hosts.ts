import type { Address, Cidr } from '../../../address.ts'
import { contains, countAddresses, networkBits, parseAddress, parseCidr } from '../../../address.ts'
import { whyUnusable } from '../../../checks/address-usable.ts'
import { findGatewayFault } from '../../../checks/gateway-in-subnet.ts'
import type { Setting } from '../../../ini.ts'
import { valueOf } from '../../../ini.ts'
import type { NetworkFile } from '../../../network-files.ts'
import type { ValueFault } from '../../../network-values.ts'
import type { Network } from '../../../networks.ts'

/** Reports what is wrong with a setting of a file, or with one word of its value. */
export type SayOfSetting = (setting: Setting, fault: ValueFault, word?: string) => void

/** Links that have no neighbours, so that every address of a subnet is as good as another. */
const NO_NEIGHBOURS = /^(?:lo|dummy|wg|tun|tap)/
/** Kinds of links whose other end is a network like that of an adapter. */
const LIKE_ADAPTERS = new Set(
  'ethernet 802-3-ethernet wifi 802-11-wireless vlan bond bridge team macvlan ipvlan vrf'.split(
    ' ',
  ),
)

/** The kinds of the links that a config makes, by name. */
export function readKinds(files: readonly NetworkFile[]): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap(({ sections }): [string, string][] => {
      const of = (key: string) => valueOf(sections, 'NetDev', key) ?? ''
      return of('Name') === '' ? [] : [[of('Name'), of('Kind')]]
    }),
  )
}

/**
 * Says of addresses that can be read whether a host, or the gateway of this one, can have them.
 *
 * @param file the file of the network or a drop-in of it; settings are looked for there
 * @param kinds the kinds of links, as `readKinds` finds them
 */
export function checkHosts(
  file: NetworkFile,
  network: Network,
  kinds: ReadonlyMap<string, string>,
  say: SayOfSetting,
): void {
  const { addresses, gateways, interfaces } = network
  const own = [
    ...interfaces.flatMap((name) => kinds.get(name) ?? []),
    valueOf(file.sections, 'connection', 'type') ?? 'ethernet',
  ]
  if (interfaces.some((name) => NO_NEIGHBOURS.test(name))) return
  if (own.some((kind) => !LIKE_ADAPTERS.has(kind))) return
  const wrong = addresses.find((cidr) => cidr.address.range !== 'unspecified' && whyUnusable(cidr))
  const setting = wrong && settingWith(file, /^address/i, wrong.address)
  if (wrong && setting) {
    say(setting, {
      problem: `${wrong.address.text} ${whyUnusable(wrong)}, so no host can have it.`,
      fix: 'Choose another address of the subnet, or check the prefix length.',
    })
  }
  const special = new Set(addresses.flatMap(specialBits))
  for (const { address, onLink } of gateways) {
    if (onLink || !special.has(address.bits)) continue
    const around = addresses.filter((cidr) => contains(cidr, address))
    const faults = around.map((subnet) => findGatewayFault(address, subnet))
    const [fault] = faults
    const place = settingWith(file, GATEWAY_KEY, address)
    if (fault === undefined || faults.includes(undefined) || place === undefined) continue
    say(place, fault)
    return
  }
}

/** The addresses of a subnet that no gateway has, as bits; whether they are special is asked later. */
function specialBits(cidr: Cidr): bigint[] {
  const first = networkBits(cidr)
  return [first, cidr.address.bits, first + countAddresses(cidr) - 1n]
}

/** The keys that name a gateway: networkd's, and NetworkManager's two. */
export const GATEWAY_KEY = /^(?:Gateway|gateway|address(?:es)?\d*)$/

/** The setting that names an address, alone or with a prefix length. */
export function settingWith(
  { sections }: NetworkFile,
  keys: RegExp,
  address: Address,
): Setting | undefined {
  return sections
    .flatMap(({ settings }) => settings)
    .findLast(([key, value]) => {
      return keys.test(key) && value.split(/[\s;,]+/).some((word) => isAt(word, address))
    })
}

function isAt(word: string, { family, bits }: Address): boolean {
  const found = parseAddress(word) ?? parseCidr(word)?.address
  return found?.family === family && found.bits === bits
}
