import { nearest } from './nearest.ts'

/** Files whose settings are known: networkd's and udev's by their ending, NetworkManager's connections. */
export type KeyedKind = 'network' | 'netdev' | 'link' | 'connection'

const words = (text: string) => text.split(' ')

const IP = words(
  'method addresses gateway dns dns-search dns-options dns-priority routes may-fail never-default ' +
    'ignore-auto-dns ignore-auto-routes route-metric route-table',
)
const DEVICE = 'MACAddress PermanentMACAddress Type Driver Path Virtualization'

/**
 * The common settings of each section (systemd.network(5), systemd.netdev(5), systemd.link(5),
 * nm-settings-keyfile(5)). A rare one has to be here only if it is nearly another one, or is one of the
 * first two sections as well; a test asks that of all that systemd has.
 */
const KEYS: Readonly<Record<KeyedKind, Readonly<Record<string, readonly string[]>>>> = {
  network: {
    Network: words(
      'Address Gateway DNS Domains NTP DHCP Description Bond Bridge VLAN VXLAN MACVLAN IPVLAN VRF Tunnel ' +
        'LinkLocalAddressing IPv6AcceptRA IPv6PrivacyExtensions DNSOverTLS DNSSEC DNSDefaultRoute LLMNR ' +
        'MulticastDNS LLDP EmitLLDP DHCPServer IPForward IPv4Forwarding IPv6Forwarding IPMasquerade ' +
        'ConfigureWithoutCarrier IgnoreCarrierLoss KeepConfiguration BindCarrier MACVTAP IPVTAP',
    ),
    Match: words(`Name ${DEVICE}`),
    Link: words(
      'MACAddress MTUBytes ARP Unmanaged ActivationPolicy RequiredForOnline RequiredFamilyForOnline',
    ),
    Address: words('Address Peer Broadcast Label Scope RouteMetric'),
    Route: words(
      'Gateway Destination Source Metric Scope PreferredSource Table MTUBytes GatewayOnLink GatewayOnlink Type',
    ),
    DHCPv4: words(
      'ClientIdentifier UseDNS UseNTP UseMTU UseHostname UseDomains UseRoutes UseGateway',
    ),
    DHCPv6: words('UseAddress UseDNS UseNTP UseHostname UseDomains WithoutRA'),
    IPv6AcceptRA: words('UseDNS UseDomains UseGateway UseRoutePrefix DHCPv6Client'),
  },
  netdev: {
    NetDev: words('Description Name Kind MTUBytes MACAddress'),
    VLAN: words('Id Protocol GVRP MVRP LooseBinding ReorderHeader'),
    Bond: words(
      'Mode TransmitHashPolicy LACPTransmitRate PrimaryReselectPolicy MinLinks MIIMonitorSec UpDelaySec ' +
        'DownDelaySec ARPIntervalSec ARPIPTargets AdSelect FailOverMACPolicy',
    ),
    Bridge: words('HelloTimeSec MaxAgeSec ForwardDelaySec DefaultPVID VLANFiltering STP'),
    WireGuard: words('FirewallMark ListenPort PrivateKey PrivateKeyFile RouteTable'),
    WireGuardPeer: words(
      'AllowedIPs Endpoint PublicKey PublicKeyFile PresharedKey PresharedKeyFile PersistentKeepalive',
    ),
  },
  link: {
    Match: words(`OriginalName ${DEVICE}`),
    Link: words(
      'Description Name NamePolicy MACAddress MACAddressPolicy AlternativeName AlternativeNamesPolicy ' +
        'Alias MTUBytes WakeOnLan',
    ),
  },
  connection: {
    connection: words('id uuid type interface-name autoconnect autoconnect-priority zone master'),
    ipv4: IP,
    ipv6: IP,
    ethernet: words('mac-address cloned-mac-address mtu'),
    match: words('interface-name'),
  },
}

/** Sections that share no rare setting with the first two. */
const DISTINCT = new Set(['Match', 'Link', 'Network', 'Address', 'Route'])

type Place = readonly [section: string, key: string]

/** What other programs call a setting: letters only, in lower case. The section may differ, too. */
const FOREIGN: Readonly<Record<KeyedKind, Readonly<Record<string, Place>>>> = {
  network: {
    ...named('Network', 'Address', 'addresses ip ipaddr ipaddress ipv ipvaddress'),
    ...named('Network', 'Gateway', 'gateways gw defaultgateway defaultgw routers ipvgateway'),
    ...named('Network', 'DNS', 'dsn nameserver nameservers dnsserver dnsservers resolver'),
    ...named('Network', 'Domains', 'domain search searchdomain searchdomains dnssearch'),
    ...named('Network', 'NTP', 'ntpserver ntpservers timeserver timeservers'),
    ...named('Network', 'DHCP', 'bootproto dhcpv'),
    ...named('Link', 'MTUBytes', 'mtu'),
    ...named('Match', 'Name', 'device interface iface ifname interfacename'),
    ...named('Match', 'MACAddress', 'mac macaddr hwaddr hwaddress'),
  },
  netdev: named('VLAN', 'Id', 'vlanid vlan tag vid'),
  link: {},
  connection: {
    ...named('ipv4', 'address1', 'ip ipaddr ipaddress'),
    ...named('ipv4', 'gateway', 'gw defaultgateway'),
    ...named('ipv4', 'dns', 'nameserver nameservers dnsserver dnsservers'),
    ...named('ipv4', 'dns-search', 'domain domains search searchdomains'),
  },
}

function named(section: string, key: string, names: string): Record<string, Place> {
  return Object.fromEntries(words(names).map((name) => [name, [section, key]]))
}

/** What is wrong with a setting, and where the one that is likely meant belongs. */
export interface KeyFault {
  /** The right section; undefined when it is the one it stands in. */
  section: string | undefined
  key: string
}

/**
 * Finds a setting that the program passes over, and what was meant by it. Names are case-sensitive for all of them.
 * Undefined where the setting is known, and where nobody can say what it is.
 */
export function findKeyFault(kind: KeyedKind, section: string, key: string): KeyFault | undefined {
  const sections = KEYS[kind]
  const own = Object.hasOwn(sections, section) ? sections[section] : undefined
  if (own === undefined || own.includes(key)) return undefined
  const lower = key.toLowerCase()
  if (kind === 'connection' && NUMBERED.test(lower)) {
    return lower === key ? undefined : { section: undefined, key: lower }
  }
  const near = nearest(key, own)
  if (near !== undefined) return { section: undefined, key: near }
  const letters = lower.replaceAll(/[^a-z]/g, '')
  const known = FOREIGN[kind]
  const [place, foreign] = Object.hasOwn(known, letters) ? (known[letters] ?? []) : []
  if (foreign !== undefined && (own.includes(foreign) || NUMBERED.test(foreign))) {
    return { section: undefined, key: foreign }
  }
  if (kind !== 'network' || !DISTINCT.has(section)) return undefined
  if (place !== undefined && foreign !== undefined) return { section: place, key: foreign }
  const other = ['Network', 'Match'].find((name) => sections[name]?.includes(key))
  return other === undefined ? undefined : { section: other, key }
}

/** Settings of NetworkManager that there may be any number of, under several names. */
const NUMBERED = /^(?:address|route)(?:es|s)?\d*(?:_options)?$/

/** The section that is meant by another name; undefined where the name is right or unknown. */
export function findSectionFault(kind: KeyedKind, name: string): string | undefined {
  const names = Object.keys(KEYS[kind])
  // [VXLAN] is not meant to be [VLAN]
  const isSame = (known: string) => known.toLowerCase() === name.toLowerCase()
  const candidates = names.filter((known) => known.length > 4 || isSame(known))
  return names.includes(name) ? undefined : nearest(name, candidates)
}
