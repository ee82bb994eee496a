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
