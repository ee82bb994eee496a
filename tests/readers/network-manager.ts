import { join } from 'node:path'
import { configureConnection } from '../support/network-manager.ts'
import { isRoot, withOwnNetwork } from '../support/programs.ts'
import type { BadHost, Reader } from './reader.ts'
import { filesLike } from './reader.ts'

const KEYFILE = /^\/etc\/NetworkManager\/system-connections\//

/** The real NetworkManager gives an adapter what the keyfile says, and nothing else. */
export const networkManager: Reader = {
  title: 'NetworkManager',
  programs: ['NetworkManager', 'dbus-daemon', 'ip'],
  // It needs to be root in a network of its own.
  possible: isRoot && withOwnNetwork !== undefined,
  reads: (host) => filesLike(host, KEYFILE),
  async complaint(host) {
    const [path = ''] = filesLike(host, KEYFILE)
    const text = host.files[path] ?? ''
    const { mode = 0o644 } = host.config.storage?.files?.find((file) => file.path === path) ?? {}
    const values = (key: string) => {
      const found = [...text.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))]
      return found.flatMap(([, value = '']) => value.split(/[;,]/)).filter((value) => value !== '')
    }
    const [adapter = 'ens192'] = values('interface-name')
    const folder = join(host.folder, 'network-manager')
    const name = adapter.replaceAll(/[*?]/g, '0')
    const { log, ...found } = await configureConnection({ path, text, mode }, name, folder)
    const [address, ...gateways] = values('address1')
    const wanted = { addresses: [address], gateways, dns: values('dns') }
    const said = log.split('\n').filter((line) => /<warn>.*keyfile|<error>/.test(line))
    if (JSON.stringify(found) === JSON.stringify(wanted)) return said.join('\n')
    return `${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}\n${said.join('\n')}`
  },
  bad: [
    bad('an address that is none', { address1: '192.168.10/24,192.168.10.1' }, /"addresses":\[\]/),
    bad('a method that it does not know', { method: 'manul' }, /method: property is invalid/),
    bad('a name server that is none', { dns: 'ns1;' }, /ignoring invalid DNS server/),
    bad('a pattern for the name of the adapter', { 'interface-name': 'ens*' }, /"addresses":\[\]/),
    bad('a keyfile that others can read', {}, /File permissions.*insecure/, 0o644),
  ],
}

/** A good keyfile but for some settings. */
function bad(
  what: string,
  settings: Record<string, string>,
  complaint: RegExp,
  mode = 0o600,
): BadHost {
  const { method = 'manual', address1 = '192.168.10.20/24,192.168.10.1', ...rest } = settings
  const text = [
    `[connection]\ntype=ethernet\ninterface-name=${rest['interface-name'] ?? 'ens192'}`,
    `[ipv4]\nmethod=${method}\naddress1=${address1}\ndns=${rest['dns'] ?? '192.168.10.1;'}`,
    '[ipv6]\nmethod=disabled\n',
  ].join('\n')
  const contents = { source: `data:,${encodeURIComponent(text)}` }
  const path = '/etc/NetworkManager/system-connections/bad.nmconnection'
  return { what, config: { storage: { files: [{ path, mode, contents }] } }, complaint }
}
