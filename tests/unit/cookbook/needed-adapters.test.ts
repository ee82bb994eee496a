import { describe, expect, test } from 'vitest'
import { neededAdapters } from '../../../src/cookbook/needed-adapters.ts'
import { openButane } from '../../../src/engine/index.ts'
import { butaneOf, fileEntry } from '../../support/whole.ts'

const NETWORKD = '/etc/systemd/network/'
const CONNECTIONS = '/etc/NetworkManager/system-connections/'

/** The adapters that files with these texts need, with the MAC address that one is to be given. */
function needed(texts: readonly string[], folder = NETWORKD, ending = '.network'): string[] {
  const entries = texts.map((text, index) => {
    const isDevice = text.startsWith('[NetDev]')
    return fileEntry(`${folder}${index}${isDevice ? '.netdev' : ending}`, text)
  })
  const butane = butaneOf({ body: `storage:\n  files:\n${entries.join('')}` })
  return neededAdapters(openButane(butane)?.config ?? {}).map(({ adapter, mac }) =>
    mac === undefined ? adapter : `${adapter} set`,
  )
}

const named = (name: string, rest = '') => `[Match]\nName=${name}\n[Network]\n${rest || 'DHCP=yes'}`
const byMac = (mac: string) => `[Match]\nMACAddress=${mac}\n[Network]\nDHCP=yes`

describe('neededAdapters', () => {
  test.each([
    ['none for the first', [named('ens192')], []],
    ['the second', [named('ens192'), named('ens224')], ['ens224']],
    ['those before one that is named', [named('ens256')], ['ens224', 'ens256']],
    ['one in two files once', [named('ens192'), named('ens224'), named('ens224')], ['ens224']],
    ['one of another slot', [named('ens192'), named('ens161')], ['ens161']],
    ['none for a pattern', [named('en*'), named('ens192'), named('e*')], []],
    ['none for names to choose from', [named('ens192 ens224 eth0')], []],
    ['none for what VMware does not call so', [named('ens192'), named('eth0')], []],
    [
      'the members of a bond',
      [
        '[NetDev]\nName=bond0\nKind=bond',
        named('ens192 ens224', 'Bond=bond0'),
        named('eth2', 'Bond=bond0'),
        named('bond0'),
      ],
      ['ens224', 'eth2'],
    ],
    ['none for a pattern of members', [named('en*', 'Bond=bond0')], []],
    ['the members of a bridge', [named('ens192', 'Bridge=br0'), named('ens224')], ['ens224']],
    [
      'none for a VLAN',
      ['[NetDev]\nName=ens224\nKind=vlan', named('ens192', 'VLAN=ens224'), named('ens224')],
      [],
    ],
    [
      'one by its MAC address',
      [named('ens192'), byMac('00:50:56:3F:ff:ff')],
      ['00:50:56:3f:ff:ff set'],
    ],
    [
      'one whose MAC address nobody can give',
      [named('ens192'), byMac('00:50:56:40:00:00')],
      ['00:50:56:40:00:00'],
    ],
    ['none for the only one', [byMac('00:50:56:00:00:01')], []],
    [
      'none for a name with a MAC address',
      ['[Match]\nName=ens192\nMACAddress=00:50:56:00:00:01'],
      [],
    ],
    ['none without files', [], []],
  ])('of networkd it sees %s', (_title, texts, expected) => {
    expect(needed(texts)).toEqual(expected)
  })

  const connection = (name: string, rest = '') =>
    `[connection]\nid=a\ntype=ethernet\ninterface-name=${name}\n${rest}`

  test.each([
    ['the second', [connection('ens192'), connection('ens224')], ['ens224']],
    [
      'the members of a bond',
      [
        '[connection]\ntype=bond\ninterface-name=bond0',
        connection('eth0', 'master=bond0'),
        connection('eth1', 'controller=bond0'),
      ],
      ['eth1'],
    ],
    [
      'one by its MAC address',
      [
        connection('ens192'),
        '[connection]\ntype=ethernet\n[ethernet]\nmac-address=00:50:56:00:00:02',
      ],
      ['00:50:56:00:00:02 set'],
    ],
    ['none for any', ['[connection]\ntype=ethernet\n[ipv4]\nmethod=auto'], []],
  ])('of NetworkManager it sees %s', (_title, texts, expected) => {
    expect(needed(texts, CONNECTIONS, '.nmconnection')).toEqual(expected)
  })
})
