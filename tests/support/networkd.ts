import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { need, withOwnNetwork } from './programs.ts'
import { run } from './run.ts'

const SCRIPT = resolve('tests/support/networkd.sh')

/** A network adapter, which a cable connects to nothing. */
export interface Adapter {
  name: string
  mac?: string
}

/** What systemd-networkd made of a link. */
export interface LinkState {
  /** Addresses with their prefix lengths, as in 192.0.2.7/24. */
  addresses: string[]
  /** Routes that lead over a router. */
  routes: Route[]
  /** What networkd records about it: ADMIN_STATE, DNS, NETWORK_FILE and more. */
  state: Record<string, string>
}

/** A route as `ip -json` tells it: `protocol` is `static` if a file asks for it, or `dhcp`. */
export interface Route {
  dst: string
  gateway: string
  protocol: string
}

/**
 * Lets the real systemd-networkd configure adapters in a network of their own.
 *
 * @param files texts by the names they have in /etc/systemd/network
 * @param links names of the links to wait for: adapters, and what networkd makes itself
 * @returns the links by name, those that are not there left out, and what networkd said
 */
export async function configureNetwork(
  files: Readonly<Record<string, string>>,
  adapters: readonly Adapter[],
  links: readonly string[],
  folder: string,
): Promise<{ links: Record<string, LinkState>; log: string }> {
  mkdirSync(join(folder, 'network'), { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, 'network', name, '..'), { recursive: true })
    writeFileSync(join(folder, 'network', name), text)
  }
  const rows = adapters.map(({ name, mac = '' }) => `${name} ${mac}\n`)
  writeFileSync(join(folder, 'adapters'), rows.join(''))
  const namespace = [...(withOwnNetwork ?? []), '--mount']
  const words = [...namespace, 'sh', SCRIPT, await need('systemd-networkd'), ...links]
  const { status, output } = await run(words, { cwd: folder, timeout: 60_000 })
  if (status !== 0) throw new Error(`systemd-networkd cannot be tried: ${output}`)
  return { links: readLinks(folder, links), log: output }
}

interface IpLink {
  ifname: string
  ifindex: number
  addr_info: { local: string; prefixlen: number }[]
}

function readLinks(folder: string, names: readonly string[]): Record<string, LinkState> {
  const read = <T>(name: string) =>
    JSON.parse(readFileSync(join(folder, name), 'utf8') || '[]') as T
  const routes = ['routes.json', 'routes6.json']
    .flatMap((name) => read<(Partial<Route> & { dev: string })[]>(name))
    .filter((route): route is Route & { dev: string } => route.gateway !== undefined)
  const found = read<IpLink[]>('addresses.json').filter(({ ifname }) => names.includes(ifname))
  return Object.fromEntries(
    found.map(({ ifname, ifindex, addr_info }) => {
      const path = join(folder, 'links', String(ifindex))
      const record = existsSync(path) ? readFileSync(path, 'utf8') : ''
      const settings = [...record.matchAll(/^(\w+)=(.*)$/gm)]
      const link: LinkState = {
        addresses: addr_info.map(({ local, prefixlen }) => `${local}/${prefixlen}`),
        routes: routes.filter(({ dev }) => dev === ifname),
        state: Object.fromEntries(settings.map(([, key = '', value = '']) => [key, value])),
      }
      return [ifname, link]
    }),
  )
}
