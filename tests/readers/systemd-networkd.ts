import { basename } from 'node:path'
import type { IniSection } from '../../src/cookbook/ini.ts'
import { readIni, valueOf, valuesOf } from '../../src/cookbook/ini.ts'
import type { FileEntry } from '../support/ignition-config.ts'
import type { Adapter, LinkState, NetworkFile } from '../support/networkd.ts'
import { configureNetwork } from '../support/networkd.ts'
import { isRoot, withOwnNetwork } from '../support/programs.ts'
import type { BadHost, Reader } from './reader.ts'
import { filesLike } from './reader.ts'

const FOLDER = '/etc/systemd/network/'
/** Numbers of groups in Flatcar, and their names, which have other numbers in Debian. */
const GROUPS: Readonly<Record<number, string>> = { 244: 'systemd-network' }
/** Neither kernel that the tests may have knows these: networkd reads the files and cannot make the link. */
const UNKNOWN_KINDS = ['wireguard']
const COMPLAINT = /ignoring|Failed to|Unknown|[Cc]ould not|Invalid/

/** systemd-networkd configures adapters by the files, and what they have afterwards is compared. */
export const systemdNetworkd: Reader = {
  title: 'systemd-networkd',
  programs: ['systemd-networkd', 'ip', 'linux.uml'],
  reads: (host) => filesLike(host, /^\/etc\/systemd\/network\//),
  async complaint({ config, files, folder }) {
    const own = Object.entries(files).filter(([path]) => path.startsWith(FOLDER))
    const devices = own.flatMap(([path, text]) => (path.endsWith('.netdev') ? deviceOf(text) : []))
    const impossible = devices.filter(({ kind }) => UNKNOWN_KINDS.includes(kind))
    const isPossible = ({ name }: Adapter) => impossible.every((device) => device.name !== name)
    const wanted = own
      .filter(([path]) => path.endsWith('.network'))
      .flatMap(([path, text]) => linksOf(path, readIni(text)))
      .filter(isPossible)
    const adapters = wanted.filter(({ name }) => devices.every((device) => device.name !== name))
    const servers = adapters.flatMap(({ dhcp }, index) => (dhcp ? [dhcpServer(index)] : []))
    const { links, log } = await configureNetwork(
      [...networkFiles(config.storage?.files ?? [], files), ...servers],
      devices.map(({ kind }) => kind),
      adapters,
      wanted.map(({ name }) => name),
      folder,
    )
    const cannot = impossible.map(
      ({ name }) => `${name}: netdev could not be created: Operation not supported`,
    )
    const lines = log.split('\n').filter((line) => COMPLAINT.test(line) && !cannot.includes(line))
    return [...lines, ...wanted.flatMap((link) => compare(link, links[link.name]))].join('\n')
  },
  bad: [
    bad('an address that is none', 'Address=192.168.10/24', /ignoring/),
    bad('a key it does not know', 'Adress=192.168.10.2/24', /Unknown key/),
    bad('a name server that is none', 'DNS=one.example', /dns server address/),
  ],
  // It needs to be root in a network of its own, which some containers do not grant.
  possible: isRoot && withOwnNetwork !== undefined,
}

/** The files below networkd's folder, as Ignition lays them out. */
function networkFiles(
  entries: readonly FileEntry[],
  texts: Readonly<Record<string, string>>,
): NetworkFile[] {
  return entries
    .filter(({ path }) => path.startsWith(FOLDER))
    .map(({ path, mode = 0o644, group }) => ({
      name: path.slice(FOLDER.length),
      text: texts[path] ?? '',
      mode,
      ...(group === undefined ? {} : { group: GROUPS[group.id] ?? String(group.id) }),
    }))
}

/** What a .netdev file makes. */
function deviceOf(text: string) {
  const of = (key: string) => valueOf(readIni(text), 'NetDev', key) ?? ''
  return [{ name: of('Name'), kind: of('Kind') }]
}

/** A link that a .network file is for, and what the file asks for. */
interface Wanted extends Adapter {
  file: string
  sections: readonly IniSection[]
  dhcp: boolean
}

/** The links a file matches: those it names, patterns filled in, or one of its MAC address. */
function linksOf(path: string, sections: readonly IniSection[]): Wanted[] {
  const of = (name: string, key: string) => valuesOf(sections, name, key)
  const dhcp = ['yes', 'ipv4'].includes(valueOf(sections, 'Network', 'DHCP') ?? 'no')
  const rest = { file: basename(path), sections, dhcp }
  const macs = of('Match', 'MACAddress').map((mac) => ({
    name: `mac${mac.replaceAll(':', '')}`,
    mac,
    ...rest,
  }))
  const names = of('Match', 'Name').flatMap((text) => text.split(' '))
  return [...macs, ...names.map((name) => ({ name: name.replaceAll(/[*?]/g, '0'), ...rest }))]
}

/** What a link has that its file does not ask for, or the other way round. */
function compare({ name, file, sections, dhcp }: Wanted, link: LinkState | undefined): string[] {
  if (link === undefined) return [`${name} is not there`]
  const network = (key: string) => valuesOf(sections, 'Network', key)
  const { addresses, routes, state } = link
  const own = addresses.filter((address) => !address.startsWith('fe80:'))
  const fixed = routes.filter(({ protocol }) => protocol === 'static')
  const isOff = (...keys: string[]) => keys.some((key) => valueOf(sections, 'DHCPv4', key) === 'no')
  // What belongs to a bond has no address of its own.
  const noLinkLocal =
    network('Bond').length > 0 ||
    ['no', 'ipv4'].includes(network('LinkLocalAddressing').at(-1) ?? 'ipv6')
  const rows: [what: string, found: unknown, asked: unknown][] = [
    ['state', state['ADMIN_STATE'], 'configured'],
    ['file', basename(state['NETWORK_FILE'] ?? ''), file],
    ['addresses', dhcp ? own.length : own, dhcp ? 1 : network('Address')],
    ['link-local', addresses.length > own.length, !noLinkLocal],
    [
      'gateways',
      fixed.map(({ gateway }) => gateway),
      [...network('Gateway'), ...valuesOf(sections, 'Route', 'Gateway')],
    ],
    [
      'gateway by DHCP',
      routes.some(({ protocol }) => protocol === 'dhcp'),
      dhcp && !isOff('UseRoutes', 'UseGateway'),
    ],
    ['DNS', state['DNS'] ?? '', network('DNS').join(' ')],
    ['domains', state['DOMAINS'] ?? '', network('Domains').join(' ')],
  ]
  return rows
    .map(([what, ...both]) => [what, ...both.map((one) => JSON.stringify(one))])
    .filter(([, found, asked]) => found !== asked)
    .map(([what, found, asked]) => `${name}, ${what}: ${found} instead of ${asked}`)
}

/** networkd's own DHCP server, at the other end of the cable. */
function dhcpServer(index: number): NetworkFile {
  const subnet = `198.51.100.${index * 16 + 1}/28`
  const text = `[Match]\nName=cable${index}\n[Network]\nAddress=${subnet}\nDHCPServer=yes\n`
  return {
    name: `zz-cable${index}.network`,
    text: `${text}[DHCPServer]\nEmitDNS=no\n`,
    mode: 0o644,
  }
}

function bad(what: string, setting: string, complaint: RegExp): BadHost {
  const text = `[Match]\nName=ens192\n[Network]\n${setting}\nLinkLocalAddressing=no\n`
  return { what, files: { [`${FOLDER}00-bad.network`]: text }, complaint }
}
