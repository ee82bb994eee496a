import { describe, expect, test } from 'vitest'
import { afterFix, butaneOf, fileEntry, find, withFile } from '../../../../../support/whole.ts'

const CODE = 'host/network-address'
const networkd = (...lines: string[]) =>
  withFile('/etc/systemd/network/00-a.network', ['[Match]', 'Name=ens192', ...lines].join('\n'))
const keyfile = (...lines: string[]) => ({
  body: withFile('/etc/NetworkManager/system-connections/a.nmconnection', lines.join('\n')),
  spec: 'fcos 1.5.0',
})
const NET = ['[Network]', 'Address=10.0.0.5/24']

describe('a value that is no address', () => {
  test.each([
    {
      title: 'without a prefix length',
      body: networkd('[Network]', 'Address=10.0.0.5'),
      says: 'networkd takes /32',
    },
    {
      title: 'of IPv6 without one',
      body: networkd('[Address]', 'Address=2001:db8::5'),
      says: 'networkd takes /128',
    },
    {
      title: 'of a connection without one',
      ...keyfile('[ipv4]', 'address1=10.0.0.5,10.0.0.1'),
      says: 'NetworkManager takes /24',
    },
    {
      title: 'with a part over 255',
      body: networkd('[Network]', 'Address=10.0.0.256/24'),
      says: 'over 255',
    },
    {
      title: 'with a length over 32',
      body: networkd('[Network]', 'Address=10.0.0.5/33'),
      says: '“33” is not a prefix length',
    },
    { title: 'of a gateway', body: networkd(...NET, 'Gateway=10.0.0'), says: 'four numbers' },
    {
      title: 'of the gateway of a route',
      body: networkd(...NET, '[Route]', 'Gateway=router'),
      says: 'not an IP address',
    },
    {
      title: 'of where a route leads',
      body: networkd(...NET, '[Route]', 'Destination=10.300.0.0/16'),
      says: 'over 255',
    },
    {
      title: 'of the default route',
      body: networkd(...NET, '[Route]', 'Destination=default'),
      says: 'Leave the setting out',
    },
    {
      title: 'of a name server',
      body: networkd(...NET, 'DNS=10.0.0.53 dns.example.com'),
      says: 'DNS=dns.example.com: A name server',
    },
    {
      title: 'of a time server',
      body: networkd(...NET, 'NTP=http://ntp.example.com'),
      says: 'more than a host',
    },
    {
      title: 'of a name server of resolved',
      body: withFile('/etc/systemd/resolved.conf.d/10.conf', '[Resolve]\nFallbackDNS=1.1.1'),
      says: 'four numbers',
    },
    {
      title: 'of a server of timesyncd',
      body: withFile('/etc/systemd/timesyncd.conf', '[Time]\nNTP=10.0.0.256'),
      says: 'over 255',
    },
    {
      title: 'of a server of chrony',
      body: withFile('/etc/chrony.conf', '# time\nserver ntp.example.com iburst\npool -a iburst'),
      spec: 'fcos 1.5.0',
      says: 'pool -a: “-a” starts or ends with a hyphen',
    },
    {
      title: 'of the gateway of a connection',
      ...keyfile('[ipv4]', 'address1=10.0.0.5/24,10.0.0'),
      says: 'four numbers',
    },
    {
      title: 'of a name server of a connection',
      ...keyfile('[ipv4]', 'dns=10.0.0.53;dns1;'),
      says: 'dns=dns1',
    },
    {
      title: 'in a drop-in',
      body: withFile('/etc/systemd/network/a.network.d/b.conf', '[Network]\nDNS=10.0.0'),
      says: 'four',
    },
  ])('$title is found', ({ says, ...one }) => {
    const found = find(CODE, one)
    expect(found).toMatchObject([{ severity: 'warning' }])
    expect(found[0]?.message).toContain(says)
  })

  test.each([
    {
      title: 'a netmask',
      lines: ['[Network]', 'Address=10.0.0.5/255.255.254.0'],
      by: 'Address=10.0.0.5/23',
    },
    {
      title: 'a netmask behind a space',
      lines: ['[Network]', 'Address=10.0.0.5 255.255.255.0'],
      by: 'Address=10.0.0.5/24',
    },
    {
      title: 'the netmask of a route',
      lines: [...NET, '[Route]', 'Destination=10.9.0.0/255.255.0.0'],
      by: 'Destination=10.9.0.0/16',
    },
    {
      title: 'a comment',
      lines: ['[Network]', 'Address=10.0.0.5/24 # office'],
      by: 'Address=10.0.0.5/24',
    },
    {
      title: 'the prefix length of a gateway',
      lines: [...NET, 'Gateway=10.0.0.1/24'],
      by: 'Gateway=10.0.0.1',
    },
    {
      title: 'a comma',
      lines: [...NET, 'DNS=10.0.0.53, 10.0.0.54'],
      by: 'DNS=10.0.0.53 10.0.0.54',
    },
    {
      title: 'a comma between names',
      lines: [...NET, 'NTP=a.example,b.example'],
      by: 'NTP=a.example b.example',
    },
  ])('$title is mended', ({ lines, by }) => {
    const one = { body: networkd(...lines) }
    const [finding] = find(CODE, one)
    const text = afterFix(butaneOf(one), finding?.fixes[0])
    expect(text).toMatch(new RegExp(`^ +${by}$`, 'm'))
    expect(find(CODE, { body: text.split('\n').slice(2).join('\n') })).toEqual([])
  })

  test.each([
    {
      title: 'sound files',
      body: networkd(
        ...NET,
        'Gateway=10.0.0.1',
        'DNS=10.0.0.53 9.9.9.9:53%ens192#dns.quad9.net',
        'NTP=0.pool.example 10.0.0.4',
      ),
    },
    { title: 'what is taken back', body: networkd('[Network]', 'Address=', 'DNS=', 'Gateway=') },
    { title: 'what is not known yet', body: networkd(...NET, 'Gateway=_dhcp4') },
    {
      title: 'what is filled in later',
      body: networkd('[Network]', 'Address=${address}', 'DNS={{ dns }}'),
    },
    { title: 'an address out of a pool', body: networkd('[Network]', 'Address=0.0.0.0/24') },
    { title: 'a name with an underscore', body: networkd(...NET, 'NTP=time_1.example.com') },
    {
      title: 'a netmask that is found as one',
      body: networkd('[Network]', 'Address=10.0.0.5', 'Netmask=255.255.255.0'),
    },
    {
      title: 'an encrypted name server',
      ...keyfile('[ipv4]', 'address1=10.0.0.5/24,10.0.0.1', 'dns=dns+tls://1.1.1.1;'),
    },
    {
      title: 'the old form of connections',
      ...keyfile('[ipv4]', 'address1=10.0.0.5;24;10.0.0.1;'),
    },
    {
      title: 'several addresses of a connection',
      ...keyfile('[ipv4]', 'addresses=10.0.0.5/24;10.0.1.5/24;', 'gateway=10.0.0.1'),
    },
    {
      title: 'a sound connection',
      ...keyfile('[ipv6]', 'method=manual', 'address1=2001:db8::5/64,fe80::1', 'dns=2001:db8::53;'),
    },
    {
      title: 'other settings of chrony',
      body: withFile('/etc/chrony/chrony.conf', 'server ntp.example.com iburst\nserverstats a,b'),
    },
  ])('$title are let be', (one) => {
    expect(find(CODE, one)).toEqual([])
  })
})

describe('an address that nobody can have', () => {
  test.each([
    {
      title: 'the network address',
      body: networkd('[Network]', 'Address=10.0.0.0/24'),
      says: 'is the network address',
    },
    {
      title: 'the broadcast address',
      body: networkd('[Address]', 'Address=10.0.0.255/24'),
      says: 'is the broadcast address',
    },
    {
      title: 'a multicast address',
      body: networkd('[Network]', 'Address=224.0.0.5/24'),
      says: 'group of hosts',
    },
    {
      title: 'one of a connection',
      ...keyfile('[ipv4]', 'addresses=10.0.0.255/24'),
      says: 'is the broadcast address',
    },
    {
      title: 'a gateway that is the broadcast address',
      body: networkd(...NET, 'Gateway=10.0.0.255'),
      says: 'Gateway=10.0.0.255: ',
    },
    {
      title: 'a gateway that is the network address',
      body: networkd(...NET, '[Route]', 'Gateway=10.0.0.0'),
      says: 'is the network address',
    },
    {
      title: 'a gateway that is the host',
      body: networkd(...NET, 'Gateway=10.0.0.5'),
      says: 'The gateway is the host itself',
    },
    {
      title: 'an IPv6 gateway that is the host',
      body: networkd('[Network]', 'Address=2001:db8::5/64', 'Gateway=2001:db8:0::5'),
      says: 'host itself',
    },
    {
      title: 'the gateway of a connection',
      ...keyfile('[ipv4]', 'addresses=10.0.0.5/24', 'gateway=10.0.0.255'),
      says: 'gateway=10.0.0.255',
    },
    {
      title: 'that of a numbered address',
      ...keyfile('[ipv4]', 'address1=10.0.0.5/24,10.0.0.255'),
      says: 'broadcast',
    },
    {
      title: 'the gateway behind the address, under another name',
      ...keyfile('[ipv4]', 'addresses=10.0.0.5/24,10.0.0.5'),
      says: 'host itself',
    },
    {
      title: 'one of a bond',
      ...keyfile('[connection]', 'type=bond', '[ipv4]', 'address=10.0.0.255/24'),
      says: 'broadcast',
    },
    {
      title: 'one of a VLAN',
      body: `${withFile('/etc/systemd/network/v.netdev', '[NetDev]\nName=v\nKind=vlan\n[VLAN]\nId=2')}${fileEntry('/etc/systemd/network/v.network', '[Match]\nName=v\n[Network]\nAddress=10.0.0.0/24')}`,
      says: 'network address',
    },
    {
      title: 'a gateway in a drop-in',
      body: `storage:\n  files:\n${fileEntry('/etc/systemd/network/a.network', '[Match]\nName=ens192\n[Network]\nAddress=10.0.0.5/24')}${fileEntry('/etc/systemd/network/a.network.d/b.conf', '[Network]\nGateway=10.0.0.255')}`,
      says: 'broadcast',
    },
  ])('is found: $title', ({ says, ...one }) => {
    const found = find(CODE, one)
    expect(found).toHaveLength(1)
    expect(found[0]?.message).toContain(says)
  })

  test.each([
    {
      title: 'a point to point',
      body: networkd('[Network]', 'Address=10.0.0.0/31', 'Gateway=10.0.0.1'),
    },
    { title: 'an address alone', body: networkd('[Network]', 'Address=10.0.0.0/32') },
    {
      title: 'the host itself',
      body: withFile(
        '/etc/systemd/network/lo.network',
        '[Match]\nName=lo\n[Network]\nAddress=127.0.0.2/8',
      ),
    },
    {
      title: 'a tunnel',
      body: withFile(
        '/etc/systemd/network/wg.network',
        '[Match]\nName=wg0\n[Network]\nAddress=10.8.0.0/24',
      ),
    },
    {
      title: 'a tunnel under another name',
      body: `${withFile('/etc/systemd/network/v.netdev', '[NetDev]\nName=vpn\nKind=wireguard')}${fileEntry('/etc/systemd/network/v.network', '[Match]\nName=vpn\n[Network]\nAddress=10.8.0.0/24')}`,
    },
    {
      title: 'a connection of WireGuard',
      ...keyfile('[connection]', 'type=wireguard', '[ipv4]', 'address1=10.8.0.0/24'),
    },
    {
      title: 'a gateway in another subnet of the host',
      body: networkd(...NET, 'Address=10.0.0.254/16', 'Gateway=10.0.0.255'),
    },
    {
      title: 'a gateway said to be on the link',
      body: networkd(...NET, '[Route]', 'Gateway=10.0.0.255', 'GatewayOnLink=yes'),
    },
  ])('is not found for $title', (one) => {
    expect(find(CODE, one)).toEqual([])
  })
})
