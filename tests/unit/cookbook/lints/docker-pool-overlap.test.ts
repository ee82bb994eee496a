import { expect, test } from 'vitest'
import { fileEntry, find } from '../../../support/whole.ts'

const network = (address: string) =>
  fileEntry('/etc/systemd/network/00-a.network', `[Network]\nAddress=${address}`)
const daemon = (settings: string) => fileEntry('/etc/docker/daemon.json', settings)
const files = (...entries: string[]) => `storage:\n  files:\n${entries.join('')}`
const DOCKER = 'systemd: {units: [{name: docker.service, enabled: true}]}\n'

test.each([
  ['bip', files(network('10.0.0.5/24'), daemon('{"bip": "10.0.0.129/25"}')), 1],
  [
    'fixed-cidr',
    files(network('10.0.0.5/24'), daemon('{"bip": "10.1.0.1/16", "fixed-cidr": "10.0.0.0/28"}')),
    1,
  ],
  [
    'a pool',
    files(
      network('10.0.0.5/24'),
      daemon('{"default-address-pools": [{"base": "10.0.0.0/8", "size": 24}]}'),
    ),
    1,
  ],
  [
    'each of two pools',
    files(
      network('10.0.0.5/24'),
      daemon('{"default-address-pools": [{"base": "10.0.0.0/8"}, {"base": "10.0.0.0/16"}]}'),
    ),
    2,
  ],
  ['what Docker takes by itself', `${files(network('172.17.3.4/24'))}${DOCKER}`, 1],
  [
    'what it takes beside a bip',
    files(network('172.25.3.4/24'), daemon('{"bip": "10.1.0.1/16"}')),
    1,
  ],
  [
    'an IPv6 range',
    files(
      network('fd00::5/64'),
      daemon('{"default-address-pools": [{"base": "fd00::/48", "size": 64}]}'),
    ),
    1,
  ],
])('an overlap with %s is found', (_, body, count) => {
  expect(find('host/docker-pool-overlap', { body })).toHaveLength(count)
})

test.each([
  ['ranges apart', files(network('10.0.0.5/24'), daemon('{"bip": "10.0.1.1/24"}'))],
  [
    'pools in place of what Docker takes',
    files(network('172.17.3.4/24'), daemon('{"default-address-pools": [{"base": "10.0.0.0/8"}]}')),
  ],
  ['a host without Docker', files(network('172.17.3.4/24'))],
  [
    'Docker masked',
    `${files(network('172.17.3.4/24'))}systemd: {units: [{name: docker.service, mask: true}]}\n`,
  ],
  ['the last of its own ranges', `${files(network('192.168.10.20/24'))}${DOCKER}`],
  [
    'a daemon.json from elsewhere',
    `${files(network('172.17.3.4/24'), '    - path: /etc/docker/daemon.json\n      contents: {source: "https://a/b"}\n')}${DOCKER}`,
  ],
  ['a daemon.json that is no JSON', files(network('172.17.3.4/24'), daemon('{'))],
  [
    'a daemon.json of other types',
    files(
      network('10.0.0.5/24'),
      daemon('{"bip": 5, "default-address-pools": [null, {"base": []}]}'),
    ),
  ],
  [
    'pools that are no list',
    files(network('10.0.0.5/24'), daemon('{"default-address-pools": "10.0.0.0/8"}')),
  ],
  ['a daemon.json that is null', files(network('10.0.0.5/24'), daemon('null'))],
])('nothing is found with %s', (_, body) => {
  expect(find('host/docker-pool-overlap', { body })).toEqual([])
})

const pools = daemon('{"default-address-pools": [{"base": "10.0.0.0/8", "size": 24}]}')
const systemd = (name: string, contents: string) =>
  `systemd: {units: [${JSON.stringify({ name, contents })}]}\n`

test.each([
  [
    'a DNS server of networkd',
    files(fileEntry('/etc/systemd/network/a.network', '[Network]\nDNS=9.9.9.9 10.1.1.1#x'), pools),
  ],
  [
    'a DNS server',
    files(fileEntry('/etc/systemd/resolved.conf', '[Resolve]\nDNS=10.1.1.1'), pools),
  ],
  [
    'a DNS server',
    files(
      fileEntry('/etc/systemd/resolved.conf.d/a.conf', '[Resolve]\nFallbackDNS=10.1.1.1'),
      pools,
    ),
  ],
  ['a DNS server', files(fileEntry('/etc/resolv.conf', 'nameserver 10.1.1.1'), pools)],
  ['an NTP server', files(fileEntry('/etc/systemd/timesyncd.conf', '[Time]\nNTP=10.1.1.1'), pools)],
  ['an NTP server', files(fileEntry('/etc/chrony.conf', 'server 10.1.1.1 iburst'), pools)],
  [
    'a gateway',
    files(fileEntry('/etc/systemd/network/a.network', '[Network]\nGateway=10.1.1.1'), pools),
  ],
  [
    'the destination of a route',
    files(
      fileEntry(
        '/etc/systemd/network/a.network',
        '[Route]\nDestination=10.1.1.1/32\nGateway=1.1.1.1',
      ),
      pools,
    ),
  ],
  [
    'the other end of a tunnel',
    files(
      fileEntry('/etc/systemd/network/a.netdev', '[WireGuardPeer]\nEndpoint=10.1.1.1:51820'),
      pools,
    ),
  ],
  [
    'a host of /etc/hosts',
    files(fileEntry('/etc/hosts', '127.0.0.1 a\n10.1.1.1 b.example'), pools),
  ],
  ['a file server', files(pools) + systemd('a.mount', '[Mount]\nWhat=10.1.1.1:/a\nWhere=/a\n')],
  ['a file server', files(pools) + systemd('a.mount', '[Mount]\nWhat=//10.1.1.1/a\nWhere=/a\n')],
  [
    'a server',
    files(pools) +
      systemd('a.service', '[Service]\nExecStart=/a\nEnvironment=P=http://u:p@10.1.1.1:3128/\n'),
  ],
  [
    'a server',
    files(
      daemon(
        '{"registry-mirrors": ["https://10.1.1.1:5000"], "default-address-pools": [{"base": "10.0.0.0/8", "size": 24}]}',
      ),
    ),
  ],
  [
    'a registry',
    files(
      daemon(
        '{"insecure-registries": ["10.1.1.1:5000"], "default-address-pools": [{"base": "10.0.0.0/8", "size": 24}]}',
      ),
    ),
  ],
  [
    'the server of a download',
    files(pools, '    - path: /a\n      contents: {source: "https://10.1.1.1/a"}\n'),
  ],
])('%s in a range is found', (what, body) => {
  const found = find('host/docker-pool-overlap', { body })
  expect(found.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      new RegExp(
        `^Docker takes addresses from 10.0.0.0/8, where ${what.replace(' of networkd', '')} is: 10.1.1.1\\b`,
      ),
    ),
  ])
})

test('the kernel’s DNS server is found', () => {
  const body = `${files(pools)}kernel_arguments: {should_exist: [nameserver=10.1.1.1]}\n`
  expect(find('host/docker-pool-overlap', { body })).toHaveLength(1)
})

test('what lies in the subnet of the host is not told again, and the most are a few', () => {
  const near = '[Network]\nAddress=10.1.1.5/24\nGateway=10.1.1.1\nDNS=10.1.1.2'
  const many = Array.from({ length: 50 }, (_, at) => `10.2.0.${at + 1} h${at}`).join('\n')
  const count = (...entries: string[]) =>
    find('host/docker-pool-overlap', { body: files(...entries, pools) }).length
  expect(count(fileEntry('/etc/systemd/network/a.network', near))).toBe(1)
  expect(count(fileEntry('/etc/hosts', many))).toBe(8)
})

test.each([
  ['the bridge itself', files(fileEntry('/etc/resolv.conf', 'nameserver 172.17.0.1')) + DOCKER],
  ['the address of bip', files(daemon('{"bip": "10.0.0.9/24", "dns": ["10.0.0.9"]}'))],
  [
    'an address in a file that nobody calls',
    files(fileEntry('/etc/motd', 'http://10.1.1.1/'), pools),
  ],
  [
    'exceptions from a proxy',
    files(pools) +
      systemd('a.service', '[Service]\nExecStart=/a\nEnvironment=NO_PROXY=10.0.0.0/8\n'),
  ],
  ['names', files(fileEntry('/etc/chrony.conf', 'pool 0.pool.ntp.org'), pools)],
  [
    'a default route',
    files(fileEntry('/etc/systemd/network/a.network', '[Route]\nDestination=0.0.0.0/0'), pools),
  ],
])('%s is no overlap', (_, body) => {
  expect(find('host/docker-pool-overlap', { body })).toEqual([])
})

test('a flag of docker.service takes the place of what Docker takes by itself', () => {
  const unit = (flag: string) =>
    files(network('172.17.3.4/24')) +
    systemd('docker.service', `[Service]\nExecStart=/usr/bin/dockerd ${flag}\n`)
  const count = (flag: string) => find('host/docker-pool-overlap', { body: unit(flag) }).length
  expect(count('')).toBe(1)
  expect(count('--default-address-pool base=10.0.0.0/8,size=24')).toBe(0)
  expect(count('--default-address-pool base=172.16.0.0/12,size=24')).toBe(1)
})
