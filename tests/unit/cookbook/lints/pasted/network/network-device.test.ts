import { describe, expect, test } from 'vitest'
import { fileEntry, find } from '../../../../../support/whole.ts'

const CODE = 'host/network-device'
const files = (...entries: [name: string, text: string][]) =>
  `storage:\n  files:\n${entries.map(([name, text]) => fileEntry(`/etc/systemd/network/${name}`, text)).join('')}`
const VLAN: [string, string] = ['v.netdev', '[NetDev]\nName=vlan20\nKind=vlan\n[VLAN]\nId=20']
const parent = (...lines: string[]): [string, string] => [
  'a.network',
  ['[Match]', 'Name=ens192', '[Network]', ...lines].join('\n'),
]

test.each([
  {
    title: 'a VLAN that no file makes',
    body: files(parent('VLAN=vlan20')),
    says: 'No .netdev file makes vlan20',
  },
  {
    title: 'a VLAN under another name',
    body: files(VLAN, parent('VLAN=vlan20', 'VLAN=vlan21')),
    says: 'makes vlan21',
  },
  { title: 'a bond that no file makes', body: files(parent('Bond=bond0')), says: 'makes bond0' },
  { title: 'a bridge that no file makes', body: files(parent('Bridge=br0')), says: 'makes br0' },
  {
    title: 'a VLAN on no adapter',
    body: files(VLAN, parent('DHCP=yes')),
    says: 'VLAN=vlan20, so it is never made',
  },
  {
    title: 'a MACVLAN on no adapter',
    body: files(['m.netdev', '[NetDev]\nName=mac0\nKind=macvlan']),
    says: 'MACVLAN=mac0',
  },
  {
    title: 'a device without a kind',
    body: files(['b.netdev', '[NetDev]\nName=br0']),
    says: 'without Kind=',
  },
  {
    title: 'a kind in capitals',
    body: files(['b.netdev', '[NetDev]\nName=br0\nKind=Bridge']),
    says: 'lower case',
  },
  {
    title: 'a VLAN without an ID',
    body: files(['v.netdev', '[NetDev]\nName=vlan20\nKind=vlan'], parent('VLAN=vlan20')),
    says: 'from 0 to 4094',
  },
  {
    title: 'a VLAN with too high an ID',
    body: files(['v.netdev', '[NetDev]\nName=v\nKind=vlan\n[VLAN]\nId=4095'], parent('VLAN=v')),
    says: 'from 0 to 4094',
  },
])('$title is found', ({ says, ...one }) => {
  const found = find(CODE, one)
  expect(found).toMatchObject([{ severity: 'warning' }])
  expect(found[0]?.message).toContain(says)
})

describe('is not found where', () => {
  test.each([
    { title: 'the files find each other', body: files(VLAN, parent('VLAN=vlan20')) },
    { title: 'one line names several', body: files(VLAN, parent('VLAN=vlan20 vlan20')) },
    {
      title: 'a drop-in has the reference',
      body: files(VLAN, parent('DHCP=yes'), ['a.network.d/b.conf', '[Network]\nVLAN=vlan20']),
    },
    {
      title: 'a drop-in has the ID',
      body: files(
        ['v.netdev', '[NetDev]\nName=v\nKind=vlan'],
        ['v.netdev.d/b.conf', '[VLAN]\nId=20'],
        parent('VLAN=v'),
      ),
    },
    {
      title: 'a bridge has no members yet',
      body: files(['b.netdev', '[NetDev]\nName=br0\nKind=bridge']),
    },
    { title: 'another program makes the bridge', body: files(parent('Bridge=docker0')) },
    {
      title: 'another config may have the file',
      body: `ignition: {config: {merge: [{local: a.ign}]}}\n${files(parent('VLAN=vlan20'))}`,
    },
    {
      title: 'a file is downloaded',
      body: `${files(parent('VLAN=vlan20'))}    - path: /etc/systemd/network/v.netdev\n      contents: {source: "https://a/b"}\n`,
    },
    { title: 'something is filled in later', body: files(parent('VLAN=${vlan}')) },
    { title: 'the system has no networkd', body: files(parent('VLAN=vlan20')), spec: 'fcos 1.5.0' },
  ])('$title', (one) => {
    expect(find(CODE, one)).toEqual([])
  })
})
