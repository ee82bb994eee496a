import { expect, test } from 'vitest'
import { afterFix, butaneOf, fileEntry, find, withFile } from '../../../../../support/whole.ts'

const CODE = 'host/old-interface-name'
const NETWORK = (name: string) => `[Match]\nName=${name}\n[Network]\nDHCP=yes`
const networkd = (name: string) => withFile('/etc/systemd/network/a.network', NETWORK(name))
const keyfile = (text: string) => ({
  body: withFile('/etc/NetworkManager/system-connections/a.nmconnection', text),
  spec: 'fcos 1.5.0',
})

test.each([
  { title: 'networkd', body: networkd('eth0'), wanted: 'Name=ens192' },
  {
    title: 'NetworkManager',
    ...keyfile('[connection]\ntype=ethernet\ninterface-name=eth0'),
    wanted: 'interface-name=ens192',
  },
])('eth0 is a note for $title, and can be ens192', ({ wanted, ...one }) => {
  const [finding] = find(CODE, one)
  expect(finding?.severity).toBe('info')
  expect(afterFix(butaneOf(one), finding?.fixes[0])).toContain(wanted)
})

test.each(['eth1', 'eth*', 'eth?', 'eth[0-9]', 'eth0 eth1'])(
  '%s is found, and left to the reader',
  (name) => {
    expect(find(CODE, { body: networkd(name) })).toMatchObject([{ fixes: [] }])
  },
)

test.each([
  { title: 'the name of VMXNET3', body: networkd('ens192') },
  { title: 'another name beside it', body: networkd('eth0 ens192') },
  { title: 'what does not match', body: networkd('!eth0') },
  { title: 'a VLAN', body: networkd('eth0.20') },
  {
    title: 'names of old that are asked for',
    body: `kernel_arguments: {should_exist: [net.ifnames=0]}\n${networkd('eth0')}`,
  },
  {
    title: 'a name that a link is given',
    body: `storage:\n  files:\n${fileEntry('/etc/systemd/network/a.network', NETWORK('eth0'))}${fileEntry('/etc/systemd/network/a.link', '[Match]\nMACAddress=00:50:56:00:00:01\n[Link]\nName=eth0')}`,
  },
  {
    title: 'what udev looks for',
    body: withFile('/etc/systemd/network/a.link', '[Match]\nOriginalName=eth0\n[Link]\nName=lan0'),
  },
  { title: 'another platform', body: networkd('eth0'), spec: 'openshift 4.14.0' },
])('is not found for $title', (one) => {
  expect(find(CODE, one)).toEqual([])
})
