import { expect, test } from 'vitest'
import { afterFix, butaneOf, find, withFile } from '../../../../support/whole.ts'

const PATH = '/etc/docker/daemon.json'
const REFUSED = 'host/docker-settings'
const ADVICE = 'host/docker-advice'

const pools = (...list: string[]) => `{"default-address-pools": [${list.join(', ')}]}`
const pool = (base: string, size: number) => JSON.stringify({ base, size })

test.each([
  [pools(pool('172.31.0.0/24', 16)), 'A /16 network does not fit into 172.31.0.0/24.', '16'],
  [pools(pool('172.31.0.0/24', 33)), 'A /33 network does not fit', '33'],
  [pools(pool('172.31.0.0', 24)), '“base” has to be an address with a prefix length', '"172.31'],
  [pools(pool('ten', 24)), '“ten” is none', '"ten'],
  [pools('{"base": "172.31.0.0/16"}'), 'A pool has to have a “size”', '{"base'],
  [pools('{"size": 24}'), 'A pool has to have a “base”', '{"size'],
  [pools('{"base": "172.31.0.0/16", "size": "24"}'), '“size” has to be a whole number', '"24'],
  ['{"default-address-pools": {"base": "172.31.0.0/16", "size": 24}}', 'a list', '{"base'],
  ['{"bip": "172.30.0.1"}', '“bip” has to be an address with a prefix length', '"172'],
  ['{"bip": "172.30.0.0/24"}', '172.30.0.0/24 is the network address of its subnet', '"172'],
  ['{"bip": "172.30.0.255/24"}', '172.30.0.255/24 is the broadcast address', '"172'],
  ['{"bip": "172.30.0.300/24"}', 'is none', '"172'],
  ['{"bip": 5}', '“bip” has to be a text in double quotes', '5'],
  ['{"fixed-cidr": "172.30.0.5"}', '“fixed-cidr” has to be', '"172'],
  ['{"debug": "true"}', '“debug” has to be true or false, without quotes', '"true'],
  ['{"registry-mirrors": "https://a"}', '“registry-mirrors” has to be a list', '"https'],
  ['{"dns": [1]}', 'Each of “dns” has to be a text', '1'],
  ['{"log-opts": {"max-file": 3}}', '“max-file” has to be a text in double quotes', '3'],
  ['{"mtu": "1500"}', '“mtu” has to be a number', '"1500'],
  ['{"_comment": "mine"}', 'JSON has no comments', '"_comment'],
  ['{"hosts": ["tcp://0.0.0.0:2375"]}', 'docker.service says --host already', '"hosts'],
  ['["a"]', 'settings in braces', '['],
])('dockerd does not start with %s', (text, problem, place) => {
  const body = withFile(PATH, text)
  const [finding, ...more] = find(REFUSED, { body })
  expect(more).toEqual([])
  expect(finding?.message).toContain(problem)
  expect(finding?.range?.start.offset).toBe(butaneOf({ body }).lastIndexOf(place))
})

test.each([
  ['{"insecure_registries": []}', REFUSED, '{"insecure-registries": []}'],
  ['{"Debug": true}', REFUSED, '{"debug": true}'],
  ['{"log-optz": {}}', REFUSED, '{"log-opts": {}}'],
  ['{"registry-mirror": []}', ADVICE, '{"registry-mirrors": []}'],
  ['{"insecure-registry": []}', ADVICE, '{"insecure-registries": []}'],
] as const)('a setting of %s is renamed at a click', (text, code, mended) => {
  const body = withFile(PATH, text)
  const [finding] = find(code, { body })
  expect(afterFix(butaneOf({ body }), finding?.fixes[0])).toBe(
    butaneOf({ body: withFile(PATH, mended) }),
  )
})

test.each([
  [pools(pool('172.17.0.0/12', 24)), '172.17.0.0/12 has host bits set'],
  [pools(pool('8.8.0.0/16', 24)), '8.8.0.0/16 has public addresses'],
  [pools(pool('169.254.0.0/16', 24)), 'link-local'],
  ['{"host": ["fd://"]}', 'does nothing with “host”'],
  ['{"bip": "11.0.0.1/24"}', '11.0.0.1/24 has public addresses'],
  [pools(pool('10.1.0.0/16', 24), pool('10.1.2.0/24', 26)), '10.1.2.0/24 and 10.1.0.0/16 overlap'],
])('Docker starts with %s, and that is not well', (text, problem) => {
  const body = withFile(PATH, text)
  expect(find(REFUSED, { body })).toEqual([])
  expect(find(ADVICE, { body })).toMatchObject([
    { severity: 'warning', message: expect.stringContaining(problem) as unknown },
  ])
})

test.each([
  pools(pool('172.30.128.0/17', 24), pool('172.31.0.0/24', 24), pool('fd00::/48', 64)),
  '{"bip": "172.30.0.1/24", "bip6": "fd00::1/64", "fixed-cidr": ""}',
  '{"log-driver": "local", "log-opts": {"max-size": "10m", "max-file": null}, "live-restore": true}',
  '{"default-shm-size": "64M", "host-gateway-ip": "10.0.0.1", "features": {"a": true}, "mtu": 1500}',
  '{"something-of-a-later-release": true}',
  'null',
  '{',
])('dockerd starts with %s, as far as can be known', (text) => {
  const body = withFile(PATH, text)
  expect([...find(REFUSED, { body }), ...find(ADVICE, { body })]).toEqual([])
})

test('“hosts” is right where a drop-in gives Docker another command', () => {
  const body = withFile(PATH, '{"hosts": ["fd://"]}')
  const dropin = { name: 'a.conf', contents: '[Service]\nExecStart=\nExecStart=/usr/bin/dockerd\n' }
  const units = JSON.stringify([{ name: 'docker.service', dropins: [dropin] }])
  expect(find(REFUSED, { body: `${body}systemd: {units: ${units}}\n` })).toEqual([])
})

test('a file that nobody reads is left alone', () => {
  const body = withFile(`${PATH}.bak`, '{"bip": 5}')
  expect(find(REFUSED, { body })).toEqual([])
})
