import { describe, expect, test } from 'vitest'
import type { Network } from '../../../src/cookbook/networks.ts'
import { readNetworks, staticNetwork } from '../../../src/cookbook/networks.ts'
import { openButane } from '../../../src/engine/index.ts'
import { butaneOf, fileEntry } from '../../support/whole.ts'

const FOLDER = '/etc/systemd/network/'
const CONNECTION = '/etc/NetworkManager/system-connections/a.nmconnection'

function read(files: Record<string, string>): Network[] {
  const entries = Object.entries(files).map(([path, text]) => fileEntry(path, text))
  const butane = openButane(butaneOf({ body: `storage:\n  files:\n${entries.join('')}` }))
  return readNetworks(butane?.config ?? {})
}

/** The parts of a network as texts. */
function show({ interfaces, addresses, onLink, gateways, dns, dhcp, virtual }: Network) {
  const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text).join(' ')
  return {
    interfaces: interfaces.join(' '),
    addresses: texts(addresses),
    beyond: texts(onLink.slice(addresses.length)),
    gateways: gateways
      .map(
        (one) =>
          `${one.address.text}${one.onLink ? ' on link' : ''}${one.isDefault ? '' : ' to some'}`,
      )
      .join(' '),
    dns: texts(dns),
    dhcp,
    virtual,
  }
}

describe('networkd', () => {
  const file = (text: string) => read({ [`${FOLDER}a.network`]: text })[0]

  test.each([
    ['a name', '[Match]\nName=ens192', { interfaces: 'ens192' }],
    [
      'several names',
      '[Match]\nName=ens192  ens2*\nName=eth0',
      { interfaces: 'ens192 ens2* eth0' },
    ],
    ['names taken back', '[Match]\nName=a\nName=\nName=b', { interfaces: 'b' }],
    [
      'a MAC address in place of a name',
      '[Match]\nMACAddress=00:50:56:00:00:01',
      { interfaces: '' },
    ],
    [
      'addresses',
      '[Network]\nAddress=10.0.0.5/24\nAddress=2001:DB8::5/64',
      { addresses: '10.0.0.5/24 2001:db8::5/64' },
    ],
    ['an address without a length', '[Network]\nAddress=10.0.0.5', { addresses: '10.0.0.5/32' }],
    [
      'addresses taken back',
      '[Network]\nAddress=10.0.0.5/24\nAddress=\nAddress=10.1.0.5/24',
      { addresses: '10.1.0.5/24' },
    ],
    [
      'sections of addresses',
      '[Address]\nAddress=10.0.0.5/24\n[Address]\nAddress=10.1.0.5/24\nPeer=10.2.0.1/32',
      { addresses: '10.0.0.5/24 10.1.0.5/24', beyond: '10.2.0.1/32' },
    ],
    [
      'what is no address',
      '[Network]\nAddress=10.0.0/24\nAddress=a/b\nAddress=10.0.0.1/33\nAddress=10.0.0.1/255.0.0.0',
      { addresses: '' },
    ],
    [
      'gateways',
      '[Network]\nGateway=10.0.0.1\n[Route]\nGateway=10.0.0.2\nDestination=10.9.0.0/16\n[Route]\nGateway=10.0.0.3\nGatewayOnLink=True',
      { gateways: '10.0.0.1 10.0.0.2 to some 10.0.0.3 on link' },
    ],
    ['a default route', '[Route]\nGateway=fe80::1\nDestination=::/0', { gateways: 'fe80::1' }],
    [
      'a route without a gateway',
      '[Route]\nDestination=10.0.9.1/32\nScope=link',
      { gateways: '', beyond: '10.0.9.1/32' },
    ],
    ['gateways of others', '[Network]\nGateway=_dhcp4\nGateway=_ipv6ra', { gateways: '' }],
    [
      'name servers',
      '[Network]\nDNS=9.9.9.9 1.1.1.1\nDNS=2620:fe::fe',
      { dns: '9.9.9.9 1.1.1.1 2620:fe::fe' },
    ],
    [
      'name servers with all they may have',
      '[Network]\nDNS=9.9.9.9:53%ens192#dns.quad9.net [2620:fe::fe]:53 fe80::1%2 [::9]',
      { dns: '9.9.9.9 2620:fe::fe fe80::1 ::9' },
    ],
    ['comments', '[Network]\n#Address=10.0.0.5/24\n;DHCP=yes', { addresses: '', dhcp: false }],
    [
      'another case, which is another key',
      '[network]\naddress=10.0.0.5/24\n[Network]\naddress=10.0.0.6/24',
      { addresses: '' },
    ],
    [
      'other sections',
      '[Link]\nAddress=10.0.0.5/24\n[DHCPServer]\nDNS=9.9.9.9',
      { addresses: '', dns: '' },
    ],
  ])('reads %s', (_, text, expected) => {
    const found = file(text)
    expect(found && show(found)).toMatchObject(expected)
  })

  test.each([
    ['yes', true],
    ['ipv4', true],
    ['ipv6', true],
    ['Yes', true],
    ['no', false],
    ['No', false],
    ['false', false],
    ['off', false],
    ['0', false],
  ])('takes DHCP=%s for %s', (word, dhcp) => {
    expect(file(`[Network]\nDHCP=${word}`)?.dhcp).toBe(dhcp)
  })

  test('lets the last word about DHCP count', () => {
    expect(file('[Network]\nDHCP=yes\nDHCP=no')?.dhcp).toBe(false)
  })

  test('reads drop-ins behind the file, by their names', () => {
    const [found] = read({
      [`${FOLDER}a.network.d/20-b.conf`]: '[Network]\nAddress=\nAddress=10.2.0.5/24',
      [`${FOLDER}a.network.d/10-a.conf`]: '[Network]\nAddress=10.1.0.5/24\nDNS=9.9.9.9',
      [`${FOLDER}a.network`]: '[Network]\nAddress=10.0.0.5/24',
      [`${FOLDER}b.network.d/10-a.conf`]: '[Network]\nAddress=10.3.0.5/24',
    })
    expect(found && show(found)).toMatchObject({ addresses: '10.2.0.5/24', dns: '9.9.9.9' })
  })

  test('knows the interfaces that the config makes', () => {
    const networks = read({
      [`${FOLDER}10-bond.netdev`]: '[NetDev]\nName=bond0\nKind=bond',
      [`${FOLDER}20-bond.network`]: '[Match]\nName=bond0',
      [`${FOLDER}30-other.network`]: '[Match]\nName=ens192',
    })
    expect(networks.map(({ virtual }) => virtual)).toEqual([true, false])
  })
})

describe('NetworkManager', () => {
  const connection = (text: string) => read({ [CONNECTION]: text })[0]

  test.each([
    [
      'a connection as the documentation shows it',
      '[connection]\nid=a\ntype=ethernet\ninterface-name=ens192\n[ipv4]\naddress1=10.0.0.5/24,10.0.0.1\ndns=9.9.9.9;1.1.1.1;\nmethod=manual',
      {
        interfaces: 'ens192',
        addresses: '10.0.0.5/24',
        gateways: '10.0.0.1',
        dns: '9.9.9.9 1.1.1.1',
        dhcp: false,
        virtual: false,
      },
    ],
    [
      'lists of addresses',
      '[ipv4]\naddresses=10.0.0.5/24;10.1.0.5/24\ngateway=10.0.0.1',
      { addresses: '10.0.0.5/24 10.1.0.5/24', gateways: '10.0.0.1' },
    ],
    [
      'IPv6',
      '[ipv6]\naddress1=2001:db8::5/64,fe80::1\nmethod=manual',
      { addresses: '2001:db8::5/64', gateways: 'fe80::1', dhcp: false },
    ],
    [
      'routes',
      '[ipv4]\nroute1=10.9.0.0/16,10.0.0.2\nroute2=0.0.0.0/0,10.0.0.3\nroute3=10.8.0.1/32',
      { gateways: '10.0.0.2 to some 10.0.0.3', beyond: '10.8.0.1/32' },
    ],
    ['DHCP', '[ipv4]\nmethod=auto', { dhcp: true }],
    ['DHCP in IPv6', '[ipv6]\nmethod=dhcp', { dhcp: true }],
    ['addresses from a router', '[ipv4]\nmethod=manual\n[ipv6]\nmethod=auto', { dhcp: false }],
    [
      'a bond',
      '[connection]\ntype=bond\ninterface-name=bond0',
      { virtual: true, interfaces: 'bond0' },
    ],
    ['no name', '[ipv4]\nmethod=manual', { interfaces: '' }],
    ['other sections', '[bridge]\naddress1=10.0.0.5/24', { addresses: '' }],
  ])('reads %s', (_, text, expected) => {
    const found = connection(text)
    expect(found && show(found)).toMatchObject(expected)
  })
})

test.each([
  [`${FOLDER}a.network`, 1],
  ['/run/systemd/network/a.network', 1],
  ['/usr/lib/systemd/network/a.network', 1],
  [CONNECTION, 1],
  [`${FOLDER}a.link`, 0],
  [`${FOLDER}a.netdev`, 0],
  [`${FOLDER}sub/a.network`, 0],
  [`${FOLDER}a.network.d/a.conf`, 0],
  ['/etc/a.network', 0],
])('%s is the file of %i network', (path, count) => {
  const networks = read({ [path]: '[Network]' })
  expect(networks).toHaveLength(count)
  for (const { file } of networks) expect(file).toBe(path)
})

test('a network says where its text stands', () => {
  const networks = read({ '/etc/motd': 'a', [`${FOLDER}a.network`]: '[Network]' })
  expect(networks[0]?.path).toEqual(['storage', 'files', 1, 'contents', 'inline'])
})

describe('the network of a machine with a fixed address', () => {
  const a = '[Network]\nAddress=10.0.0.5/24'
  const b = '[Network]\nAddress=10.1.0.5/24\nGateway=10.1.0.1'

  test.each([
    ['is the only one', [a], 'a'],
    ['is the one with a gateway', [a, b], 'b'],
    ['is none where one has DHCP', [a, b, '[Network]\nDHCP=yes'], undefined],
    ['is none where none has an address', ['[Network]'], undefined],
    ['is none without files', [], undefined],
  ])('%s', (_, texts, expected) => {
    const names = ['a', 'b', 'c'].map((name) => `${FOLDER}${name}.network`)
    const files = Object.fromEntries(texts.map((text, index) => [names[index] ?? '', text]))
    const found = staticNetwork(texts.length === 0 ? [] : read(files))
    expect(found?.file).toBe(expected && `${FOLDER}${expected}.network`)
  })
})
