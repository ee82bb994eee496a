import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { need, withOwnNetwork } from './programs.ts'
import { run } from './run.ts'

const SCRIPT = resolve('tests/support/networkd.sh')

/** What systemd-networkd made of a .network file. */
export interface NetworkState {
  /** Addresses of the adapter with their prefix lengths, as in 192.0.2.7/24. */
  addresses: string[]
  /** Where the default routes lead. */
  gateways: string[]
  /** What networkd records about the adapter: ADMIN_STATE, DNS, NETWORK_FILE and more. */
  state: Record<string, string>
  /** What networkd said. */
  log: string
}

/** Lets the real systemd-networkd configure an adapter of this name, in a network of its own. */
export async function configureNetwork(
  path: string,
  text: string,
  adapter: string,
  folder: string,
): Promise<NetworkState> {
  mkdirSync(join(folder, 'network'), { recursive: true })
  writeFileSync(join(folder, 'network', basename(path)), text)
  const namespace = [...(withOwnNetwork ?? []), '--mount']
  const words = [...namespace, 'sh', SCRIPT, adapter, await need('systemd-networkd')]
  const { status, output } = await run(words, { cwd: folder, timeout: 30_000 })
  if (status !== 0) throw new Error(`systemd-networkd cannot be tried: ${output}`)

  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const links = JSON.parse(read('addresses.json')) as { addr_info: IpAddress[] }[]
  const routes = ['routes.json', 'routes6.json'].flatMap((name) => readRoutes(read(name)))
  return {
    addresses: links
      .flatMap(({ addr_info }) => addr_info)
      .map(({ local, prefixlen }) => `${local}/${prefixlen}`),
    gateways: routes.map(({ gateway }) => gateway),
    state: Object.fromEntries(
      [...read('state').matchAll(/^(\w+)=(.*)$/gm)].map(([, key = '', value = '']) => [key, value]),
    ),
    log: output,
  }
}

interface IpAddress {
  local: string
  prefixlen: number
}

/** `ip -json` prints nothing at all where there is no route. */
function readRoutes(text: string): { gateway: string }[] {
  return text.trim() === '' ? [] : (JSON.parse(text) as { gateway: string }[])
}
