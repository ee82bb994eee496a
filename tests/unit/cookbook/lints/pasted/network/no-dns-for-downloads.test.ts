import { expect, test } from 'vitest'
import { fileEntry, find, PLACE } from '../../../../../support/whole.ts'

const CODE = 'host/no-dns-for-downloads'
const NETWORK = '[Match]\nName=ens192\n[Network]\nAddress=10.0.0.5/24\nGateway=10.0.0.1'
const files = (...entries: string[]) => `storage:\n  files:\n${entries.join('')}`
const network = (text = NETWORK) => fileEntry('/etc/systemd/network/a.network', text)
const remote = (source: string) => `    - path: /opt/a\n      contents: {source: "${source}"}\n`
const KEYFILE = '[connection]\ntype=ethernet\n[ipv4]\nmethod=manual\naddress1=10.0.0.5/24,10.0.0.1'

test.each([
  { title: 'a file', body: files(network(), remote('https://github.com/a')) },
  {
    title: 'a file behind a name with a port',
    body: files(network(), remote('http://a.example:80/b')),
  },
  { title: 'a file in a bucket', body: files(network(), remote('s3://bucket/a')) },
  {
    title: 'a config',
    body: `ignition: {config: {merge: [{source: "https://a/b"}]}}\n${files(network())}`,
  },
  {
    title: 'official extensions',
    body: files(network(), fileEntry('/etc/flatcar/enabled-sysext.conf', 'zfs')),
  },
  {
    title: 'a file with servers for the system alone',
    body: files(
      network(),
      fileEntry('/etc/systemd/resolved.conf', '[Resolve]\nDNS=10.0.0.53'),
      remote('https://a/b'),
    ),
  },
  {
    title: 'IPv6',
    body: files(
      network('[Match]\nName=ens192\n[Network]\nAddress=2001:db8::5/64\nGateway=fe80::1'),
      remote('https://a/b'),
    ),
  },
  {
    title: 'a connection',
    body: files(
      fileEntry('/etc/NetworkManager/system-connections/a.nmconnection', KEYFILE),
      remote('https://a/b'),
    ),
    spec: 'fcos 1.5.0',
  },
])('is found for $title', (one) => {
  expect(find(CODE, one)).toMatchObject([{ severity: 'warning' }])
  expect(find(CODE, { ...one, deploy: PLACE })).toHaveLength(1)
})

test.each([
  {
    title: 'there is a name server',
    body: files(network(`${NETWORK}\nDNS=10.0.0.53`), remote('https://a/b')),
  },
  {
    title: 'a connection has one',
    body: files(
      fileEntry(
        '/etc/NetworkManager/system-connections/a.nmconnection',
        `${KEYFILE}\ndns=10.0.0.53;`,
      ),
      remote('https://a/b'),
    ),
    spec: 'fcos 1.5.0',
  },
  { title: 'the server is an address', body: files(network(), remote('https://10.0.0.9:8080/a')) },
  {
    title: 'the server is an IPv6 address',
    body: files(network(), remote('http://[2001:db8::9]:80/a')),
  },
  { title: 'there is DHCP', body: files(network(`${NETWORK}\nDHCP=yes`), remote('https://a/b')) },
  { title: 'nothing is downloaded', body: files(network(), remote('data:,a')) },
  {
    title: 'a proxy looks names up',
    body: `ignition: {proxy: {https_proxy: "http://10.0.0.9:3128"}}\n${files(network(), remote('https://a/b'))}`,
  },
  {
    title: 'the kernel arguments have one',
    body: `kernel_arguments: {should_exist: [nameserver=10.0.0.53]}\n${files(network(), remote('https://a/b'))}`,
  },
  {
    title: 'the initrd is told nothing at all',
    body: files(network(), remote('https://a/b')),
    deploy: { ...PLACE, networkArguments: false },
  },
  {
    title: 'the arguments could not say it',
    body: files(network(NETWORK.replace('10.0.0.1', '10.9.9.9')), remote('https://a/b')),
  },
])('is not found where $title', (one) => {
  expect(find(CODE, one)).toEqual([])
})
