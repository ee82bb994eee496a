import { expect, test } from 'vitest'
import { find, withFile } from '../../../../support/whole.ts'

const networkd = (...lines: string[]) =>
  withFile('/etc/systemd/network/00-a.network', ['[Match]', 'Name=ens192', ...lines].join('\n'))
const keyfile = (...lines: string[]) =>
  withFile('/etc/NetworkManager/system-connections/a.nmconnection', lines.join('\n'))
const NET = ['[Network]', 'Address=10.0.0.5/24']
const NET6 = ['[Network]', 'Address=2001:db8::5/64']

test.each([
  { title: 'in another subnet', body: networkd(...NET, 'Gateway=10.0.1.1') },
  { title: 'in another IPv6 subnet', body: networkd(...NET6, 'Gateway=2001:db8:1::1') },
  {
    title: 'of a route',
    body: networkd(...NET, '[Route]', 'Destination=10.9.0.0/16', 'Gateway=10.0.1.1'),
  },
  {
    title: 'left when an address was taken back',
    body: networkd(...NET, 'Address=', 'Address=10.2.0.5/24', 'Gateway=10.0.0.1'),
  },
  { title: 'link-local in IPv4', body: networkd(...NET, 'Gateway=169.254.1.1') },
  {
    title: 'of a connection',
    body: keyfile('[ipv4]', 'method=manual', 'address1=10.0.0.5/24,10.0.1.1'),
    spec: 'fcos 1.5.0',
  },
])('a gateway $title is found', (one) => {
  expect(find('host/gateway-outside-subnet', one)).toMatchObject([
    { severity: 'warning', path: ['storage', 'files', 0, 'contents', 'inline'] },
  ])
})

test.each([
  { title: 'in the subnet', body: networkd(...NET, 'Gateway=10.0.0.1') },
  {
    title: 'in a second subnet',
    body: networkd(...NET, 'Address=10.0.1.5/24', 'Gateway=10.0.1.1'),
  },
  { title: 'link-local', body: networkd(...NET6, 'Gateway=fe80::1') },
  {
    title: 'said to be on the link',
    body: networkd(...NET, '[Route]', 'Gateway=10.0.1.1', 'GatewayOnLink=yes'),
  },
  {
    title: 'behind a direct route',
    body: networkd(...NET, '[Route]', 'Destination=10.0.1.1/32', '[Route]', 'Gateway=10.0.1.1'),
  },
  {
    title: 'that is the peer',
    body: networkd(
      '[Address]',
      'Address=10.0.0.5/32',
      'Peer=10.0.1.1/32',
      '[Network]',
      'Gateway=10.0.1.1',
    ),
  },
  { title: 'beside DHCP', body: networkd(...NET, 'DHCP=ipv4', 'Gateway=10.0.1.1') },
  { title: 'of the other family', body: networkd(...NET, 'Gateway=2001:db8::1') },
  { title: 'from DHCP', body: networkd(...NET, 'Gateway=_dhcp4') },
  { title: 'in a comment', body: networkd(...NET, '#Gateway=10.0.1.1') },
  {
    title: 'in a file that is no unit',
    body: withFile('/etc/systemd/network/a.txt', 'Gateway=10.0.1.1'),
  },
  {
    title: 'of a sound connection',
    body: keyfile('[ipv4]', 'addresses=10.0.0.5/24;', 'gateway=10.0.0.1'),
    spec: 'fcos 1.5.0',
  },
])('a gateway $title is fine', (one) => {
  expect(find('host/gateway-outside-subnet', one)).toEqual([])
})
