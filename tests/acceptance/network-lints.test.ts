/** What the lints say of files about the network, beside what the programs themselves make of them. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { configureConnection } from '../support/network-manager.ts'
import { configureNetwork } from '../support/networkd.ts'
import { isRoot, withOwnNetwork } from '../support/programs.ts'
import { scratchFolder } from '../support/scratch.ts'
import { butaneOf, lintAll, withFile } from '../support/whole.ts'

const folder = scratchFolder()
/** Both need to be root in a network of their own. */
const isPossible = isRoot && withOwnNetwork !== undefined
const KEYFILE = '/etc/NetworkManager/system-connections/lan.nmconnection'
const MATCH = '[Match]\nName=ens192\n[Network]\nLinkLocalAddressing=no\n'
const SOUND = `${MATCH}Address=10.0.0.5/24\n`
/** What networkd says of something that it does not take, or of a route that the kernel refuses. */
const COMPLAINT = /[Ii]gnoring|Unknown|without prefix length|Could not set route/

function newFolder(title: string): string {
  const path = join(folder, title.replaceAll(/\W/g, '-'))
  mkdirSync(path)
  return path
}

const codes = (file: string, text: string, spec: string) =>
  lintAll(butaneOf({ body: withFile(file, text), spec })).flatMap(({ code }) =>
    /^host\/(?:network-|unread-|gateway-)/.test(code) ? [code] : [],
  )

describe.runIf(isPossible)('networkd', () => {
  test.each([
    ['a netmask of its own', `${MATCH}Address=10.0.0.5/24\nNetmask=255.255.255.0`],
    ['no prefix length', `${MATCH}Address=10.0.0.5`],
    ['a netmask behind the address', `${MATCH}Address=10.0.0.5/255.255.255.0`],
    ['a setting in another case', `${SOUND}dns=10.0.0.53`],
    ['a setting in the wrong section', `${MATCH}[Address]\nAddress=10.0.0.5/24\nGateway=10.0.0.1`],
    ['a section in another case', `${SOUND}[route]\nGateway=10.0.0.1`],
    ['nothing to match', '[Network]\nAddress=10.0.0.5/24'],
    ['a comment behind a value', `${SOUND}Gateway=10.0.0.1 ; router`],
    ['two addresses in one value', `${MATCH}Address=10.0.0.5/24 10.0.0.6/24`],
    ['commas', `${SOUND}DNS=10.0.0.53,10.0.0.54`],
    ['a name server by name', `${SOUND}DNS=dns.example.com`],
    ['a gateway with a prefix length', `${SOUND}Gateway=10.0.0.1/24`],
    ['a gateway that is the broadcast address', `${SOUND}Gateway=10.0.0.255`],
    ['a gateway elsewhere', `${SOUND}Gateway=10.0.1.1`],
    ['a word for the default route', `${SOUND}[Route]\nDestination=default\nGateway=10.0.0.1`],
    [
      'nothing wrong',
      `${SOUND}Gateway=10.0.0.1\nDNS=10.0.0.53 9.9.9.9:53#dns.example\nNTP=a.example`,
    ],
    [
      'rare settings',
      `${SOUND}IPv4LLRoute=yes\nIPv6HopLimit=64\n[Address]\nAddress=10.0.0.6/32\nAutoJoin=no`,
    ],
  ])('and the lints agree on %s', async (title, text) => {
    const { log, links } = await configureNetwork(
      [{ name: '00-lan.network', text: `${text}\n`, mode: 0o644 }],
      [],
      [{ name: 'ens192' }],
      ['ens192'],
      newFolder(title),
    )
    const isDone = links['ens192']?.state['ADMIN_STATE'] === 'configured'
    const found = codes('/etc/systemd/network/00-lan.network', text, 'flatcar 1.1.0')
    expect([title, found.length > 0]).toEqual([title, !isDone || COMPLAINT.test(log)])
  })
})

describe.runIf(isPossible)('NetworkManager', () => {
  const connection = (...ipv4: string[]) =>
    `[connection]\ntype=ethernet\ninterface-name=ens192\n[ipv4]\nmethod=manual\n${ipv4.join('\n')}\n[ipv6]\nmethod=disabled`

  test.each([
    ['no prefix length', connection('address1=10.0.0.5,10.0.0.1')],
    ['a netmask behind the address', connection('address1=10.0.0.5/255.255.255.0,10.0.0.1')],
    ['a gateway that is none', connection('address1=10.0.0.5/24,10.0.0')],
    [
      'a gateway that is the broadcast address',
      connection('addresses=10.0.0.5/24', 'gateway=10.0.0.255'),
    ],
    ['a comment behind a value', connection('address1=10.0.0.5/24,10.0.0.1 # router')],
    [
      'a section in another case',
      connection('address1=10.0.0.5/24,10.0.0.1').replace('[ipv4]', '[IPv4]'),
    ],
    ['a setting in another case', connection('Address1=10.0.0.5/24,10.0.0.1')],
    [
      'spaces between name servers',
      connection('address1=10.0.0.5/24,10.0.0.1', 'dns=10.0.0.53 10.0.0.54'),
    ],
    ['nothing wrong', connection('address1=10.0.0.5/24,10.0.0.1', 'dns=10.0.0.53;10.0.0.54;')],
    ['an address under another name', connection('address=10.0.0.5/24', 'gateway=10.0.0.1')],
    ['the old form of an address', connection('address1=10.0.0.5;24;10.0.0.1')],
  ])('and the lints agree on %s', async (title, text) => {
    const file = { path: KEYFILE, text: `${text}\n`, mode: 0o600 }
    const found = await configureConnection(file, 'ens192', newFolder(`connection ${title}`))
    const isSet = found.addresses.length === 1 && found.gateways.length === 1
    const complaints = found.log.split('\n').filter((line) => /<warn>.*keyfile/.test(line))
    const codesFound = codes(KEYFILE, text, 'fcos 1.5.0').filter(
      (code) => code !== 'host/network-manager-mode',
    )
    expect([title, codesFound.length > 0]).toEqual([title, !isSet || complaints.length > 0])
  })
})
