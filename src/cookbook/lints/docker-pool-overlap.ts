import type { Cidr } from '../address.ts'
import { overlaps, parseCidr } from '../address.ts'
import type { Lint, Whole } from './lint.ts'

/**
 * What Docker takes first when it is not told (moby `ipamutils`). Behind these comes 192.168.0.0/16,
 * which is left out here: Docker gets to it after fifteen networks only.
 */
const DEFAULTS = ['172.17.0.0/16', '172.18.0.0/15', '172.20.0.0/14', '172.24.0.0/13']

const DAEMON_FILE = '/etc/docker/daemon.json'

/** Finds ranges of Docker's that overlap a subnet in which the host has a fixed address. */
export const dockerPoolOverlap: Lint = (whole, report) => {
  const subnets = whole.networks.flatMap(({ addresses }) => addresses)
  const daemon = whole.texts.find(({ file }) => file === DAEMON_FILE)
  const path = daemon?.path ?? findDocker(whole)
  if (path === undefined) return
  for (const range of rangesOf(daemon?.text)) {
    const subnet = subnets.find((candidate) => overlaps(range, candidate))
    if (subnet) report('host/docker-pool-overlap', path, { facts: [range.text, subnet.text] })
  }
}

/** Where a config without a daemon.json asks for Docker all the same. */
function findDocker({ butane: { config } }: Whole) {
  if (config.storage?.files?.some(({ path }) => path === DAEMON_FILE)) return undefined
  const index = config.systemd?.units?.findIndex(({ name = '', mask }) => {
    return /^docker\.(service|socket)$/.test(name) && !mask
  })
  return index === undefined || index < 0 ? undefined : ['systemd', 'units', index, 'name']
}

/** The address ranges of a daemon.json; none when it cannot be read. */
function rangesOf(text = '{}'): Cidr[] {
  let settings: DaemonSettings | null
  try {
    settings = JSON.parse(text) as DaemonSettings | null
  } catch {
    return []
  }
  const { bip, 'fixed-cidr': fixed, 'default-address-pools': pools } = settings ?? {}
  const bases = Array.isArray(pools) ? pools.map((pool) => pool?.base) : DEFAULTS
  return [bip, fixed, ...bases].flatMap((range) =>
    typeof range === 'string' ? (parseCidr(range) ?? []) : [],
  )
}

/** What may stand in a daemon.json; nothing of it is certain. */
interface DaemonSettings {
  bip?: unknown
  'fixed-cidr'?: unknown
  'default-address-pools'?: ({ base?: unknown } | null)[] | string
}
