import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { kernelFor } from './kernel.ts'
import { need } from './programs.ts'

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

/** A file below /etc/systemd/network, with the group it belongs to if that is not root. */
export interface NetworkFile {
  name: string
  text: string
  mode: number
  group?: string
}

/**
 * Lets the real systemd-networkd configure adapters in a network of their own.
 *
 * @param kinds kinds of links that networkd has to make, such as `vlan`
 * @param links names of the links to wait for: adapters, and what networkd makes itself
 * @returns the links by name, those that are not there left out, and what networkd said
 */
export async function configureNetwork(
  files: readonly NetworkFile[],
  kinds: readonly string[],
  adapters: readonly Adapter[],
  links: readonly string[],
  folder: string,
): Promise<{ links: Record<string, LinkState>; log: string }> {
  mkdirSync(join(folder, 'network'), { recursive: true })
  const write = (name: string, lines: readonly string[]) => {
    writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(''))
  }
  for (const { name, text, mode } of files) {
    const path = join(folder, 'network', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    chmodSync(path, mode)
  }
  const groups = files.flatMap(({ name, group }) => (group === undefined ? [] : `${name} ${group}`))
  write('groups', groups)
  write(
    'adapters',
    adapters.map(({ name, mac = '' }) => `${name} ${mac}`),
  )
  const kernel = await kernelFor(kinds)
  const words = ['sh', SCRIPT, await need('systemd-networkd'), ...links]
  const { status, output } = await kernel(words, folder)
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
