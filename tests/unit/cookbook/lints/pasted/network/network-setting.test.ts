import { describe, expect, test } from 'vitest'
import type { Case } from '../../../../../support/whole.ts'
import { afterFix, butaneOf, find, withFile } from '../../../../../support/whole.ts'

const CODE = 'host/network-setting'
const networkd = (...lines: string[]) =>
  withFile('/etc/systemd/network/00-a.network', ['[Match]', 'Name=ens192', ...lines].join('\n'))
const NET = ['[Network]', 'Address=10.20.30.40/24']

/** What the one fix of a case leaves. */
function mend(one: Omit<Case, 'title'>): string {
  const [finding] = find(CODE, one)
  return afterFix(butaneOf(one), finding?.fixes[0])
}

describe('a setting that networkd does not know', () => {
  test.each([
    {
      title: 'in another case',
      body: networkd('[Network]', 'address=10.0.0.5/24'),
      by: 'Address=',
    },
    { title: 'all in capitals', body: networkd(...NET, 'GATEWAY=10.20.30.1'), by: 'Gateway=' },
    { title: 'with a letter too few', body: networkd(...NET, 'Gatway=10.20.30.1'), by: 'Gateway=' },
    { title: 'with a letter too many', body: networkd(...NET, 'DNSS=10.20.30.1'), by: 'DNS=' },
    { title: 'with two letters swapped', body: networkd(...NET, 'DSN=10.20.30.1'), by: 'DNS=' },
    {
      title: 'with a wrong letter',
      body: networkd('[Address]', 'Adtress=10.0.0.5/24'),
      by: 'Address=',
    },
    {
      title: 'of a route',
      body: networkd(...NET, '[Route]', 'destination=10.0.0.0/8'),
      by: 'Destination=',
    },
    { title: 'of DHCP', body: networkd('[DHCPv4]', 'UseDns=no'), by: 'UseDNS=' },
    {
      title: 'of the match',
      body: withFile('/etc/systemd/network/a.network', '[Match]\nname=ens192'),
      by: 'Name=',
    },
    { title: 'of a resolver', body: networkd(...NET, 'Nameservers=10.20.30.1'), by: 'DNS=' },
    { title: 'of ifcfg files', body: networkd('[Network]', 'IPADDR=10.0.0.5/24'), by: 'Address=' },
    {
      title: 'of a device',
      body: withFile('/etc/systemd/network/a.netdev', '[NetDev]\nname=vlan20\nKind=vlan'),
      by: 'Name=',
    },
    {
      title: 'of a VLAN',
      body: withFile(
        '/etc/systemd/network/a.netdev',
        '[NetDev]\nName=vlan20\nKind=vlan\n[VLAN]\nID=20',
      ),
      by: 'Id=',
    },
    {
      title: 'of a link',
      body: withFile('/etc/systemd/network/a.link', '[Match]\nOriginalname=ens192'),
      by: 'OriginalName=',
    },
    {
      title: 'of a drop-in',
      body: withFile('/etc/systemd/network/a.network.d/b.conf', '[Network]\ndns=10.20.30.1'),
      by: 'DNS=',
    },
    {
      title: 'of an address of a connection',
      body: withFile('/etc/NetworkManager/system-connections/a', '[ipv4]\nAddress1=10.0.0.5/24'),
      spec: 'fcos 1.5.0',
      by: 'address1=',
    },
    {
      title: 'of a connection',
      body: withFile('/etc/NetworkManager/system-connections/a', '[ipv4]\nMethod=manual'),
      spec: 'fcos 1.5.0',
      by: 'method=',
    },
  ])('$title is found and written right', ({ by, ...one }) => {
    expect(find(CODE, one)).toMatchObject([
      { severity: 'warning', fixes: [{ label: `Write ${by}` }] },
    ])
    expect(mend(one)).toContain(`          ${by}`)
    expect(find(CODE, { ...one, body: mend(one).split('\n').slice(2).join('\n') })).toEqual([])
  })

  test.each([
    {
      title: 'a gateway',
      body: networkd('[Address]', 'Address=10.0.0.5/24', 'Gateway=10.0.0.1'),
      in: 'Network',
    },
    {
      title: 'an address',
      body: withFile('/etc/systemd/network/a.network', '[Match]\nName=ens192\nAddress=10.0.0.5/24'),
      in: 'Network',
    },
    { title: 'a name', body: networkd('[Network]', 'Name=ens192'), in: 'Match' },
    { title: 'a VLAN', body: networkd('[Link]', 'VLAN=vlan20'), in: 'Network' },
    { title: 'an MTU', body: networkd(...NET, 'MTU=1400'), in: 'Link' },
  ])('$title in the wrong section is found, and the right one is named', (one) => {
    const [finding] = find(CODE, one)
    expect(finding?.message).toContain(`in the section [${one.in}].`)
    expect(finding?.fixes).toEqual([])
  })

  test.each([
    {
      title: 'every setting has its section',
      body: networkd(...NET, 'DNS=1.1.1.1', '[Route]', 'Gateway=10.20.30.1'),
    },
    { title: 'nobody can say what it is', body: networkd(...NET, 'Frobnicate=yes') },
    { title: 'the section is unknown', body: networkd('[Frobnicator]', 'address=1') },
    { title: 'the section is rare', body: networkd('[NextHop]', 'Id=1') },
    {
      title: 'the section has a name that is near another one',
      body: withFile(
        '/etc/systemd/network/a.netdev',
        '[NetDev]\nName=a\nKind=vxlan\n[VXLAN]\nVNI=1',
      ),
    },
    { title: 'it has a prefix for extensions', body: networkd(...NET, 'X-Owner=ops') },
    { title: 'it is a comment', body: networkd(...NET, '#Netmask=255.255.255.0') },
    { title: 'it is filled in later', body: networkd(...NET, '${gateway_key}=10.20.30.1') },
    {
      title: 'the file is none of networkd',
      body: withFile('/etc/a.network', '[Network]\naddress=1'),
    },
    {
      title: 'a connection numbers its addresses',
      body: withFile(
        '/etc/NetworkManager/system-connections/a',
        '[ipv4]\naddress1=10.0.0.5/24\nroute1_options=table=5',
      ),
      spec: 'fcos 1.5.0',
    },
  ])('is not found where $title', (one) => {
    expect(find(CODE, one)).toEqual([])
  })
})

test.each([
  ['network', '[Network]'],
  ['ROUTE', '[Route]'],
  ['Adress', '[Address]'],
])('the section [%s] is found and written right', (name, wanted) => {
  const one = { body: networkd(`[${name}]`, 'Gateway=10.0.0.1') }
  expect(find(CODE, one)).toMatchObject([{ range: { start: { line: 10 } } }])
  expect(mend(one)).toContain(`${wanted}\n`)
})

test('a pattern that NetworkManager takes for a name is found', () => {
  const file = '/etc/NetworkManager/system-connections/a.nmconnection'
  const of = (text: string) => find(CODE, { body: withFile(file, text), spec: 'fcos 1.5.0' })
  expect(of('[connection]\ninterface-name=en*')[0]?.message).toContain(
    'interface-name=en*; in a section [match]',
  )
  expect(of('[connection]\ninterface-name=ens192\n[match]\ninterface-name=en*;')).toEqual([])
})

describe('a netmask', () => {
  test.each([
    {
      title: 'of 23 bits',
      lines: ['[Network]', 'Address=10.20.30.40', 'Netmask=255.255.254.0'],
      by: 'Address=10.20.30.40/23',
    },
    {
      title: 'in front of the address',
      lines: ['[Network]', 'NETMASK=255.255.255.0', 'Address=10.20.30.40'],
      by: 'Address=10.20.30.40/24',
    },
    {
      title: 'in a section of its own',
      lines: ['[Address]', 'Address=10.20.30.40', 'Netmask=255.255.255.255'],
      by: 'Address=10.20.30.40/32',
    },
    {
      title: 'as a length',
      lines: ['[Network]', 'Address=10.20.30.40', 'PREFIX=24'],
      by: 'Address=10.20.30.40/24',
    },
    {
      title: 'as a length of IPv6',
      lines: ['[Network]', 'Address=2001:db8::5', 'PrefixLength=64'],
      by: 'Address=2001:db8::5/64',
    },
    {
      title: 'of a route',
      lines: ['[Route]', 'Gateway=10.20.30.1', 'Destination=10.9.0.0', 'Netmask=255.255.0.0'],
      by: 'Destination=10.9.0.0/16',
    },
  ])('$title is put behind the address', ({ lines, by }) => {
    const one = { body: networkd(...lines) }
    expect(find(CODE, one)).toMatchObject([{ fixes: [{ label: `Write ${by}` }] }])
    const text = mend(one)
    expect(text).toContain(`          ${by}\n`)
    expect(text).not.toMatch(/mask|prefix/i)
  })

  test('that the address says already is taken away', () => {
    expect(mend({ body: networkd(...NET, 'Netmask=255.255.255.0') })).not.toContain('Netmask')
  })

  test.each([
    {
      title: 'that has gaps',
      lines: ['[Network]', 'Address=10.0.0.5', 'Netmask=255.0.255.0'],
      says: '255.0.255.0 is no netmask either',
    },
    {
      title: 'that contradicts the address',
      lines: [...NET, 'Netmask=255.255.0.0'],
      says: 'says /24, this would be /16',
    },
    {
      title: 'of two addresses',
      lines: ['[Network]', 'Address=10.0.0.5', 'Address=10.0.0.6', 'Netmask=255.255.255.0'],
      says: '255.255.255.0 is /24',
    },
    {
      title: 'of no address',
      lines: ['[Network]', 'Netmask=255.255.255.0'],
      says: '255.255.255.0 is /24',
    },
    {
      title: 'longer than the address',
      lines: ['[Network]', 'Address=10.0.0.5', 'Prefix=64'],
      says: 'stands behind the address',
    },
  ])('$title is left to the reader', ({ lines, says }) => {
    const [finding] = find(CODE, { body: networkd(...lines) })
    expect(finding?.message).toContain(says)
    expect(finding?.fixes).toEqual([])
  })

  test('of a connection is named, and left to the reader', () => {
    const file = '/etc/NetworkManager/system-connections/a.nmconnection'
    const text = '[ipv4]\naddress1=10.0.0.5,10.0.0.1\nnetmask=255.255.254.0'
    const [finding] = find(CODE, { body: withFile(file, text), spec: 'fcos 1.5.0' })
    expect(finding?.message).toContain(
      'address1=192.168.10.20/24,192.168.10.1. 255.255.254.0 is /23.',
    )
  })

  test('in a text that YAML has on one line is left to the reader', () => {
    const inline = '"[Network]\\nAddress=10.0.0.5\\nNetmask=255.255.255.0\\n"'
    const body = `storage: {files: [{path: /etc/systemd/network/a.network, contents: {inline: ${inline}}}]}\n`
    expect(find(CODE, { body })).toMatchObject([{ fixes: [] }])
  })
})
