import { describe, expect, test } from 'vitest'
import type { Address, Cidr } from '../../../src/cookbook/address.ts'
import { parseAddress } from '../../../src/cookbook/address.ts'
import { poolBaseSound, poolSizeFits } from '../../../src/cookbook/checks/address-pool.ts'
import { addressUsable } from '../../../src/cookbook/checks/address-usable.ts'
import { exampleReplaced } from '../../../src/cookbook/checks/example-replaced.ts'
import { exampleKeyReplaced } from '../../../src/cookbook/checks/example-key-replaced.ts'
import { gatewayInSubnet } from '../../../src/cookbook/checks/gateway-in-subnet.ts'
import { podSubnetHoldsNodes } from '../../../src/cookbook/checks/pod-subnet.ts'
import { sameFamily } from '../../../src/cookbook/checks/same-family.ts'
import { windowFitsPeriod } from '../../../src/cookbook/checks/window-fits-period.ts'
import { EXAMPLE_KEY } from '../../../src/cookbook/example-key.ts'

function ip(text: string): Address {
  const address = parseAddress(text)
  if (address === undefined) throw new Error(`${text} is no address`)
  return address
}

function net(text: string): Cidr {
  const [host = '', prefix] = text.split('/')
  return { text, address: ip(host), prefix: Number(prefix) }
}

describe('addressUsable', () => {
  const check = addressUsable('address')

  test.each([
    '192.168.10.20/24',
    '10.0.0.0/31',
    '10.0.0.1/31',
    '10.0.0.7/32',
    '2001:db8::5/64',
    '2001:db8::/127',
  ])('finds nothing wrong with %s', (address) => {
    expect(check({ address: net(address) })).toBeUndefined()
  })

  test.each([
    ['192.168.10.0/24', 'is the network address'],
    ['192.168.10.255/24', 'is the broadcast address'],
    ['192.168.10.4/30', 'is the network address'],
    ['2001:db8::/64', 'anycast address'],
    ['0.0.0.0/0', 'means “no address”'],
    ['127.0.0.1/8', 'never leaves the host'],
    ['224.0.0.5/24', 'belongs to a group'],
    ['255.255.255.255/32', 'reaches every host'],
    ['ff02::1/64', 'belongs to a group'],
    ['::1/128', 'never leaves the host'],
  ])('refuses %s', (address, problem) => {
    expect(check({ address: net(address) })).toMatchObject({ input: 'address', severity: 'error' })
    expect(check({ address: net(address) })?.problem).toContain(problem)
  })
})

describe('gatewayInSubnet', () => {
  const check = gatewayInSubnet('gateway', 'address')

  test.each([
    ['192.168.10.1', '192.168.10.20/24'],
    ['192.168.10.254', '192.168.10.20/24'],
    ['10.0.0.0', '10.0.0.1/31'],
    ['2001:db8::1', '2001:db8::5/64'],
    ['fe80::1', '2001:db8::5/64'],
  ])('lets %s be the gateway of %s', (gateway, address) => {
    expect(check({ gateway: ip(gateway), address: net(address) })).toBeUndefined()
  })

  test.each([
    ['192.168.11.1', '192.168.10.20/24', 'not in the subnet', '192.168.10.1 to 192.168.10.254'],
    ['192.168.10.1', '192.168.10.20/32', 'not in the subnet', 'no room for a gateway'],
    ['192.168.10.9', '192.168.10.20/31', 'not in the subnet', 'leaves two addresses'],
    ['192.168.10.20', '192.168.10.20/24', 'the host itself', 'router'],
    ['192.168.10.0', '192.168.10.20/24', 'is the network address', 'router'],
    ['192.168.10.255', '192.168.10.20/24', 'is the broadcast address', 'router'],
    ['2001:db8::1', '192.168.10.20/24', 'an IPv6 address', 'IPv4'],
    ['192.168.10.1', '2001:db8::5/64', 'an IPv4 address', 'IPv6'],
  ])('refuses %s for %s', (gateway, address, problem, fix) => {
    const found = check({ gateway: ip(gateway), address: net(address) })
    expect(found).toMatchObject({ input: 'gateway', severity: 'error' })
    expect(found?.problem).toContain(problem)
    expect(found?.fix).toContain(fix)
  })
})

test('sameFamily refuses a server that the host cannot reach', () => {
  const check = sameFamily('dns', 'address')
  const address = net('192.168.10.20/24')
  expect(check({ dns: [ip('9.9.9.9')], address })).toBeUndefined()
  expect(check({ dns: [ip('9.9.9.9'), ip('2620:fe::fe')], address })).toMatchObject({
    input: 'dns',
    severity: 'error',
    problem: 'The host has IPv4 only and cannot reach 2620:fe::fe.',
  })
})

describe('address pools', () => {
  test('warn about a base with host bits and name the range it lies in', () => {
    const check = poolBaseSound('base')
    expect(check({ base: net('172.16.0.0/12') })).toBeUndefined()
    expect(check({ base: net('172.17.0.0/12') })).toMatchObject({
      input: 'base',
      severity: 'warning',
      problem: '172.17.0.0/12 has host bits set: the range it lies in is 172.16.0.0/12.',
    })
  })

  test.each([
    ['8.8.0.0/16', '8.8.0.0/16 has public addresses'],
    ['172.0.0.0/8', '172.0.0.0/8 has public addresses'],
    ['169.254.0.0/16', '169.254.0.0/16 holds link-local addresses'],
    ['169.254.128.0/17', '169.254.128.0/17 holds link-local addresses'],
    ['127.0.0.0/8', '127.0.0.0/8 holds loopback addresses'],
    ['224.0.0.0/8', '224.0.0.0/8 holds multicast addresses'],
    ['0.0.0.0/0', '0.0.0.0/0 holds link-local addresses'],
    ['fe80::/64', 'fe80::/64 holds link-local addresses'],
    ['2600::/32', '2600::/32 has public addresses'],
  ])('warn about %s, which is not for networks of one’s own', (base, problem) => {
    const found = poolBaseSound('base')({ base: net(base) })
    expect(found).toMatchObject({ input: 'base', severity: 'warning' })
    expect(found?.problem).toContain(problem)
  })

  test.each([
    ...['10.0.0.0/8', '172.16.0.0/12', '172.31.0.0/24', '192.168.0.0/16', '100.64.0.0/10'],
    ...['198.18.0.0/15', 'fd00:1::/48', '192.0.2.0/24'],
  ])('take %s', (base) => {
    expect(poolBaseSound('base')({ base: net(base) })).toBeUndefined()
  })

  test('refuse networks larger than their base', () => {
    const check = poolSizeFits('size', 'base')
    expect(check({ size: 12, base: net('172.16.0.0/12') })).toBeUndefined()
    expect(check({ size: 11, base: net('172.16.0.0/12') })).toMatchObject({
      input: 'size',
      severity: 'error',
      fix: 'Type 12 or more.',
    })
  })
})

test('exampleKeyReplaced warns while the example key is there, whatever its comment', () => {
  const check = exampleKeyReplaced('keys')
  const [type, blob] = EXAMPLE_KEY.split(' ')
  expect(check({ keys: ['ssh-ed25519 AAAAC3Nz me'] })).toBeUndefined()
  expect(check({ keys: ['ssh-ed25519 AAAAC3Nz me', `${type} ${blob} you`] })).toMatchObject({
    input: 'keys',
    severity: 'warning',
  })
})

describe('windowFitsPeriod', () => {
  const check = windowFitsPeriod('length', 'day')
  const of = (day: string, minutes: number) => check({ day, length: { text: '', minutes } })

  // The limits are those that locksmith's ParsePeriodic was seen to have.
  test.each([
    ['daily', 1],
    ['daily', 1439],
    ['Thu', 1440],
    ['Thu', 10_079],
  ])('lets a window on %s have %i minutes', (day, minutes) => {
    expect(of(day, minutes)).toBeUndefined()
  })

  test.each([
    ['daily', 1440, '24h'],
    ['Thu', 10_080, '168h'],
  ])('refuses one on %s with %i minutes', (day, minutes, limit) => {
    expect(of(day, minutes)).toMatchObject({ input: 'length', severity: 'error' })
    expect(of(day, minutes)?.fix).toContain(limit)
  })
})

test('exampleReplaced warns of the example and of nothing else', () => {
  const check = exampleReplaced('token', 'abc', 'Make one.')
  expect(check({ token: 'abc' })).toMatchObject({ input: 'token', severity: 'warning' })
  expect(check({ token: 'abcd' })).toBeUndefined()
})

describe('podSubnetHoldsNodes', () => {
  const check = podSubnetHoldsNodes('pods')

  test.each(['10.0.0.0/8', '10.244.0.0/16', '10.244.1.0/24'])('lets pods have %s', (pods) => {
    expect(check({ pods: net(pods) })).toBeUndefined()
  })

  test.each([
    ['10.244.1.0/25', 'too small'],
    ['10.0.0.0/7', 'too large'],
  ])('refuses %s', (pods, problem) => {
    expect(check({ pods: net(pods) })).toMatchObject({ input: 'pods', severity: 'error' })
    expect(check({ pods: net(pods) })?.problem).toContain(problem)
  })
})
