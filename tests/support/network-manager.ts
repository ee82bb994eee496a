import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { need, withOwnNetwork } from './programs.ts'
import { run } from './run.ts'

const SCRIPT = resolve('tests/support/network-manager.sh')

/** What NetworkManager made of a connection. */
export interface ConnectionState {
  /** Addresses of the adapter with their prefix lengths, without those it gives itself. */
  addresses: string[]
  /** Where the default routes lead. */
  gateways: string[]
  /** Name servers, as it would write them into resolv.conf. */
  dns: string[]
  /** What it said. */
  log: string
}

/**
 * Lets the real NetworkManager configure an adapter of this name by a keyfile, in a network of its own
 * and on a message bus of its own.
 */
export async function configureConnection(
  file: { path: string; text: string; mode: number },
  adapter: string,
  folder: string,
): Promise<ConnectionState> {
  const keyfile = join(folder, 'connections', basename(file.path))
  mkdirSync(join(folder, 'connections'), { recursive: true })
  writeFileSync(keyfile, file.text)
  chmodSync(keyfile, file.mode)
  const programs = await Promise.all(['NetworkManager', 'dbus-daemon'].map(need))
  const words = [...(withOwnNetwork ?? []), '--mount', 'sh', SCRIPT, adapter, ...programs]
  const { status, output } = await run(words, { cwd: folder, timeout: 30_000 })
  if (status !== 0) throw new Error(`NetworkManager cannot be tried: ${output}`)

  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const links = JSON.parse(read('addresses.json')) as { addr_info: Address[] }[]
  const routes = ['routes.json', 'routes6.json'].flatMap((name) => {
    // `ip -json` prints nothing at all where there is no route.
    const text = read(name).trim()
    return text === '' ? [] : (JSON.parse(text) as { gateway: string }[])
  })
  return {
    addresses: links
      .flatMap(({ addr_info }) => addr_info)
      .filter(({ scope }) => scope === 'global')
      .map(({ local, prefixlen }) => `${local}/${prefixlen}`),
    gateways: routes.map(({ gateway }) => gateway),
    dns: [...read('resolv.conf').matchAll(/^nameserver (.*)$/gm)].map(([, server = '']) => server),
    log: read('log'),
  }
}

interface Address {
  local: string
  prefixlen: number
  scope: string
}
