import ipaddr from 'ipaddr.js'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../support/random.ts'
import type { Cidr } from '../../../src/cookbook/address.ts'
import {
  contains,
  countAddresses,
  coveredBy,
  formatBits,
  networkBits,
  overlaps,
  parseAddress,
  parseCidr,
} from '../../../src/cookbook/address.ts'

function subnet(text: string): Cidr {
  const [host = '', prefix] = text.split('/')
  const address = parseAddress(host)
  if (address === undefined) throw new Error(`${text} is no CIDR`)
  return { text, address, prefix: Number(prefix) }
}

describe('parseAddress', () => {
  test.each([
    ['192.168.10.20', '192.168.10.20', 4],
    ['2001:DB8:0:0::1', '2001:db8::1', 6],
    ['::', '::', 6],
    ['::ffff:192.0.2.1', '::ffff:c000:201', 6],
  ])('reads %s as %s', (text, canonical, family) => {
    expect(parseAddress(text)).toMatchObject({ text: canonical, family })
  })

  test.each([
    '010.0.0.1',
    '192.168.10',
    '192.168.10.256',
    '0xc0a80a14',
    '3232238100',
    '1.2.3.4.5',
    ' 1.2.3.4',
    '1.2.3.4\n',
    'fe80::1%ens192',
    '[::1]',
    '1:2:3',
    '192.168.10.20/24',
    '',
  ])('refuses %j', (text) => {
    expect(parseAddress(text)).toBeUndefined()
  })
})

test.each([
  ['192.168.10.20/24', '192.168.10.0', 256n],
  ['172.17.0.0/12', '172.16.0.0', 1n << 20n],
  ['10.0.0.1/32', '10.0.0.1', 1n],
  ['10.0.0.1/0', '0.0.0.0', 1n << 32n],
  ['2001:db8::5/64', '2001:db8::', 1n << 64n],
])('the network of %s starts at %s', (text, first, size) => {
  const cidr = subnet(text)
  expect(formatBits(networkBits(cidr), cidr.address)).toBe(first)
  expect(countAddresses(cidr)).toBe(size)
})

test.each([
  ['192.168.10.20/24', '192.168.10.255', true],
  ['192.168.10.20/24', '192.168.11.0', false],
  ['10.0.0.1/0', '203.0.113.9', true],
  ['2001:db8::5/64', '2001:db8::ffff', true],
  ['2001:db8::5/64', '2001:db8:0:1::', false],
  ['0.0.0.0/0', '::', false],
])('contains: %s with %s is %s', (text, address, expected) => {
  expect(contains(subnet(text), subnet(`${address}/0`).address)).toBe(expected)
})

test.each([
  ['172.16.0.0/12', '172.20.1.2/24', true],
  ['172.20.1.2/24', '172.16.0.0/12', true],
  ['172.16.0.0/12', '192.168.10.20/24', false],
  ['10.0.0.0/9', '10.128.0.0/9', false],
])('overlaps: %s with %s is %s', (one, other, expected) => {
  expect(overlaps(subnet(one), subnet(other))).toBe(expected)
})

test.each([
  ['192.168.10.20/24', '192.168.10.20/24'],
  ['192.168.10.20', '192.168.10.20/32'],
  ['2001:DB8::5/64', '2001:db8::5/64'],
  ['2001:db8::5', '2001:db8::5/128'],
  ['10.0.0.1/032', '10.0.0.1/32'],
  ['10.0.0.1/33', undefined],
  ['2001:db8::5/129', undefined],
  ['10.0.0.1/', undefined],
  ['10.0.0.1/24/24', undefined],
  ['10.0.0.1/255.0.0.0', undefined],
  ['10.0.0.1/-1', undefined],
  ['10.0.0/24', undefined],
  ['/24', undefined],
])('parseCidr reads %s as %s', (text, expected) => {
  expect(parseCidr(text)?.text).toBe(expected)
})

const SEED = Number(process.env['SEED'] ?? 5952)

test(`reads and writes addresses as ipaddr.js does (seed ${SEED})`, () => {
  const random = seededRandom(SEED)
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const groups = ['0', '0', '0', '0', '1', 'ff', 'fe80', 'FFFF', '02', 'ff02', '', 'g']
  const octets = ['0', '1', '9', '10', '127', '169', '192', '224', '254', '255', '256', '01']
  let read = 0
  for (let round = 0; round < 20_000; round += 1) {
    const isFour = round % 3 === 0
    const count = isFour ? 3 + Math.floor(random() * 3) : 6 + Math.floor(random() * 4)
    const parts = Array.from({ length: count }, () => pick(isFour ? octets : groups))
    const text = parts.join(isFour ? '.' : ':')
    const ours = parseAddress(text)
    const known = ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text)
    expect(ours !== undefined, text).toBe(known)
    if (ours === undefined) continue
    read += 1
    const theirs = ipaddr.parse(text)
    const canonical = theirs instanceof ipaddr.IPv6 ? theirs.toRFC5952String() : theirs.toString()
    expect(ours.text).toBe(canonical)
    expect(formatBits(ours.bits, ours)).toBe(canonical)
    const range = theirs.range()
    expect(ours.range, text).toBe(RANGES.includes(range) ? range : 'host')
  }
  expect(read).toBeGreaterThan(2500)
})

const RANGES = ['unspecified', 'loopback', 'linkLocal', 'multicast', 'broadcast']

test.each([
  ['10.0.0.7', true],
  ['10.1.255.255', true],
  ['2001:db8::5', true],
  ['10.0.1.7', false],
  ['10.2.0.0', false],
  ['2001:db9::5', false],
  ['::', false],
])('%s lies in one of several subnets: %s', (text, expected) => {
  const subnets = ['10.0.0.1/24', '10.1.0.0/16', '2001:db8::/32', '0.0.0.0/32']
  const isCovered = coveredBy(subnets.flatMap((one) => parseCidr(one) ?? []))
  const address = parseAddress(text)
  expect(address && isCovered(address)).toBe(expected)
})
