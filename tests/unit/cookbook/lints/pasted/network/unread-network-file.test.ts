import { describe, expect, test } from 'vitest'
import { fileEntry, find, withFile } from '../../../../../support/whole.ts'

const CODE = 'host/unread-network-file'
const NETWORK = '[Match]\nName=ens192\n[Network]\nDHCP=yes'
const KEYFILE = '[connection]\ntype=ethernet\n[ipv4]\nmethod=auto'
const FLATCAR = 'flatcar 1.1.0'
const FCOS = 'fcos 1.5.0'
const files = (...entries: string[]) => `storage:\n  files:\n${entries.join('')}`

describe('a file of another system', () => {
  test.each([
    {
      path: '/etc/NetworkManager/system-connections/ens192.nmconnection',
      spec: FLATCAR,
      reads: '/etc/systemd/network/*.network',
    },
    {
      path: '/etc/NetworkManager/conf.d/10-dns.conf',
      spec: FLATCAR,
      reads: '/etc/systemd/network/*.network',
    },
    {
      path: '/etc/sysconfig/network-scripts/ifcfg-ens192',
      spec: FLATCAR,
      reads: '/etc/systemd/network/*.network',
    },
    {
      path: '/etc/netplan/50-cloud-init.yaml',
      spec: FLATCAR,
      reads: '/etc/systemd/network/*.network',
    },
    { path: '/etc/network/interfaces', spec: FLATCAR, reads: '/etc/systemd/network/*.network' },
    {
      path: '/etc/systemd/network/00-a.network',
      spec: FCOS,
      reads: '/etc/NetworkManager/system-connections/*.nmconnection',
    },
    { path: '/etc/systemd/network/00-a.netdev', spec: FCOS, reads: '/etc/NetworkManager' },
    {
      path: '/etc/systemd/network/00-a.network.d/b.conf',
      spec: FCOS,
      reads: '/etc/NetworkManager',
    },
    {
      path: '/etc/sysconfig/network-scripts/ifcfg-ens192',
      spec: FCOS,
      reads: '/etc/NetworkManager',
    },
    { path: '/etc/sysconfig/network', spec: FCOS, reads: '/etc/NetworkManager' },
    { path: '/etc/network/interfaces.d/ens192', spec: FCOS, reads: '/etc/NetworkManager' },
  ])('$path is found on $spec', ({ path, spec, reads }) => {
    const found = find(CODE, { body: withFile(path, NETWORK), spec })
    expect(found).toMatchObject([{ severity: 'warning', path: ['storage', 'files', 0, 'path'] }])
    expect(found[0]?.message).toContain(reads)
  })

  test('is found where its contents are not known', () => {
    const body =
      'storage: {files: [{path: /etc/netplan/a.yaml, contents: {source: "https://a/b"}}]}\n'
    expect(find(CODE, { body })).toHaveLength(1)
  })

  test.each([
    {
      title: 'the system reads it',
      body: withFile('/etc/systemd/network/a.network', NETWORK),
      spec: FLATCAR,
    },
    {
      title: 'NetworkManager reads it',
      body: withFile('/etc/NetworkManager/system-connections/a', KEYFILE),
      spec: FCOS,
    },
    {
      title: 'udev reads it',
      body: withFile('/etc/systemd/network/a.link', '[Match]\nOriginalName=*\n[Link]\nName=lan0'),
      spec: FCOS,
    },
    {
      title: 'a unit brings networkd',
      body: `${withFile('/etc/systemd/network/a.network', NETWORK)}systemd:\n  units:\n    - name: layer.service\n      contents: |\n        [Service]\n        ExecStart=rpm-ostree install systemd-networkd\n`,
      spec: FCOS,
    },
    {
      title: 'an extension brings NetworkManager',
      body: files(
        fileEntry('/etc/NetworkManager/system-connections/a', KEYFILE),
        '    - path: /etc/extensions/networkmanager.raw\n      contents: {source: "https://a/b"}\n',
      ),
      spec: FLATCAR,
    },
    {
      title: 'the system is another',
      body: withFile('/etc/sysconfig/network-scripts/ifcfg-a', 'a=b'),
      spec: 'openshift 4.14.0',
    },
    {
      title: 'it is a network of Podman',
      body: withFile('/etc/containers/systemd/a.network', '[Network]\nSubnet=10.9.0.0/24'),
      spec: FCOS,
    },
  ])('is not found where $title', (one) => {
    expect(find(CODE, one)).toEqual([])
  })
})

describe('a file of networkd', () => {
  test.each([
    {
      title: 'without a match',
      file: '/etc/systemd/network/a.network',
      text: '[Network]\nDHCP=yes',
      says: 'Name=*',
    },
    {
      title: 'with an empty match',
      file: '/etc/systemd/network/a.network',
      text: '[Match]\n[Network]\nDHCP=yes',
      says: 'Name=*',
    },
    {
      title: 'of udev without a match',
      file: '/etc/systemd/network/a.link',
      text: '[Link]\nName=lan0',
      says: 'OriginalName=*',
    },
    {
      title: 'with another ending',
      file: '/etc/systemd/network/a.conf',
      text: NETWORK,
      says: '/etc/systemd/network/a.network',
    },
    {
      title: 'without an ending',
      file: '/etc/systemd/network/ens192',
      text: NETWORK,
      says: '/etc/systemd/network/ens192.network',
    },
    {
      title: 'in a folder of a folder',
      file: '/etc/systemd/network/lan/a.network',
      text: NETWORK,
      says: '/etc/systemd/network/a.network',
    },
    {
      title: 'among the units',
      file: '/etc/systemd/system/a.network',
      text: NETWORK,
      says: '/etc/systemd/network/a.network',
    },
    {
      title: 'in a folder of nearly that name',
      file: '/etc/systemd/networkd/b.netdev',
      text: '[NetDev]\nName=b\nKind=bridge',
      says: '/etc/systemd/network/b.netdev',
    },
  ])('$title is found', ({ file, text, says }) => {
    const found = find(CODE, { body: withFile(file, text) })
    expect(found).toHaveLength(1)
    expect(found[0]?.message).toContain(says)
  })

  test.each([
    {
      title: 'a drop-in says what it is for',
      body: files(
        fileEntry('/etc/systemd/network/a.network', '[Network]\nDHCP=yes'),
        fileEntry('/etc/systemd/network/a.network.d/b.conf', '[Match]\nName=ens192'),
      ),
    },
    {
      title: 'it is a device',
      body: withFile('/etc/systemd/network/a.netdev', '[NetDev]\nName=b\nKind=bridge'),
    },
    {
      title: 'it is a drop-in alone',
      body: withFile('/etc/systemd/network/zz-default.network.d/b.conf', '[Network]\nLLMNR=no'),
    },
    { title: 'it is put aside', body: withFile('/etc/systemd/network/a.network.bak', NETWORK) },
    { title: 'it is empty', body: withFile('/etc/systemd/network/a.network', '# off') },
    {
      title: 'it is filled in later',
      body: withFile('/etc/systemd/network/a.network', '${network}\n[Network]\nDHCP=yes'),
    },
    { title: 'it is a key', body: withFile('/etc/systemd/network/wg0.key', 'abc') },
    {
      title: 'it is a unit',
      body: withFile('/etc/systemd/system/a.service', '[Service]\nExecStart=/bin/true'),
    },
  ])('is not found where $title', (one) => {
    expect(find(CODE, one)).toEqual([])
  })
})
