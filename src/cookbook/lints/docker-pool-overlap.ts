import type { Cidr } from '../address.ts'
import { contains, networkBits, overlaps, parseCidr } from '../address.ts'
import { DAEMON_FILE, daemonSettings } from './daemon-file.ts'
import type { Lint, Whole } from './lint.ts'
import type { NamedAddress } from './named-addresses.ts'
import { namedAddresses } from './named-addresses.ts'

/**
 * What Docker takes first when it is not told (moby `ipamutils`). Behind these comes 192.168.0.0/16,
 * which is left out here: Docker gets to it after fifteen networks only.
 */
const DEFAULTS = ['172.17.0.0/16', '172.18.0.0/15', '172.20.0.0/14', '172.24.0.0/13']

/** Finds ranges of Docker's that hold an address which the config names (moby#37823). */
export const dockerPoolOverlap: Lint = (whole, report) => {
  const daemon = daemonSettings(whole.texts)
  const path = daemon?.path ?? findDocker(whole)
  if (path === undefined) return
  const named = namedAddresses(whole)
  for (const range of rangesOf(whole, daemon)) {
    for (const { what, cidr } of within(range, named)) {
      const text = cidr.prefix === cidr.address.width ? cidr.address.text : cidr.text
      report('host/docker-pool-overlap', path, { facts: [range.text, what, text] })
    }
  }
}

/** So many places in one range tell enough. */
const MOST = 8

/** What lies in a range, each place once: not again what lies in a subnet that is named before it. */
function within(range: Cidr, named: readonly NamedAddress[]): NamedAddress[] {
  const found: NamedAddress[] = []
  for (const one of named) {
    if (found.length === MOST) break
    const { address, prefix } = one.cidr
    if (!overlaps(range, one.cidr) || isBridge(range, one)) continue
    const isKnown = found.some(({ cidr }) => cidr.prefix <= prefix && contains(cidr, address))
    if (!isKnown) found.push(one)
  }
  return found
}

/** The first host of a range is Docker's own bridge, where containers and the host find services. */
function isBridge(range: Cidr, { cidr: { address, prefix } }: NamedAddress): boolean {
  const isBip = range.address.bits === address.bits
  return prefix === address.width && (isBip || address.bits === networkBits(range) + 1n)
}

/** Where a config without a daemon.json asks for Docker all the same. */
function findDocker({ butane: { config } }: Whole) {
  if (config.storage?.files?.some(({ path }) => path === DAEMON_FILE)) return undefined
  const index = config.systemd?.units?.findIndex(({ name = '', mask }) => {
    return /^docker\.(service|socket)$/.test(name) && !mask
  })
  return index === undefined || index < 0 ? undefined : ['systemd', 'units', index, 'name']
}

/** The address ranges of Docker, by its file and its flags; none when the file cannot be read. */
function rangesOf({ texts }: Whole, daemon: ReturnType<typeof daemonSettings>): Cidr[] {
  const settings = daemon === undefined ? {} : daemon.settings
  if (settings === undefined) return []
  const { bip, 'fixed-cidr': fixed, 'default-address-pools': pools } = settings
  const units = texts.filter(({ file }) => DOCKER_UNIT.test(file)).map(({ text }) => text)
  const flags = [...units.join('\n').matchAll(FLAGS)]
  const flagged = flags.flatMap(([, , base]) => (base === undefined ? [] : [base]))
  const bases = Array.isArray(pools)
    ? pools.map((pool) => pool?.base)
    : flagged.length > 0
      ? flagged
      : DEFAULTS
  return [bip, fixed, ...flags.map(([, bridge]) => bridge), ...bases].flatMap((range) =>
    typeof range === 'string' ? (parseCidr(range) ?? []) : [],
  )
}

const DOCKER_UNIT = /^\/etc\/systemd\/system\/docker\.service/
const FLAGS =
  /--(?:(?:bip|fixed-cidr)[= ]([\d.]+\/\d+)|default-address-pool[= ]"?base=([\d.]+\/\d+))/g
