import { describe, expect, test } from 'vitest'
import { parseAddress, parseCidr } from '../../../src/cookbook/address.ts'
import { networkArguments } from '../../../src/cookbook/network-arguments.ts'
import type { Network } from '../../../src/cookbook/networks.ts'
import { parseIpArgument } from '../../support/ip-argument.ts'
import { nastyText } from '../../support/nasty.ts'
import { seededRandom } from '../../support/random.ts'

interface Facts {
  interfaces?: string[]
  addresses?: string[]
  gateways?: string[]
  dns?: string[]
}

function network({ interfaces = [], addresses = [], gateways = [], dns = [] }: Facts): Network {
  const cidrs = addresses.flatMap((text) => parseCidr(text) ?? [])
  const addressesOf = (texts: string[]) => texts.flatMap((text) => parseAddress(text) ?? [])
  return {
    interfaces,
    macs: [],
    member: false,
    addresses: cidrs,
    onLink: cidrs,
    gateways: addressesOf(gateways).map((address) => ({ address, onLink: false, isDefault: true })),
    dns: addressesOf(dns),
    dhcp: false,
    virtual: false,
    file: '/etc/systemd/network/a.network',
    path: [],
  }
}

const PLAIN = { interfaces: ['ens192'], addresses: ['10.0.0.5/24'], gateways: ['10.0.0.1'] }
const V6 = { interfaces: ['ens192'], addresses: ['2001:db8::5/64'], gateways: ['fe80::1'] }

describe('the arguments', () => {
  test.each<[string, Facts, string, string]>([
    ['IPv4', { ...PLAIN, dns: ['9.9.9.9'] }, '', 'ip=10.0.0.5::10.0.0.1:24::ens192:off:9.9.9.9'],
    [
      'IPv6, in brackets',
      { ...V6, dns: ['2620:fe::fe'] },
      '',
      'ip=[2001:db8::5]::[fe80::1]:64::ens192:off:[2620:fe::fe]',
    ],
    ['a host name', PLAIN, 'web-1', 'ip=10.0.0.5::10.0.0.1:24:web-1:ens192:off'],
    [
      'two name servers at most',
      { ...PLAIN, dns: ['1.1.1.1', '2.2.2.2', '3.3.3.3'] },
      '',
      'ip=10.0.0.5::10.0.0.1:24::ens192:off:1.1.1.1:2.2.2.2',
    ],
    [
      'name servers that dracut takes for one',
      { ...PLAIN, dns: ['::1', '9.9.9.9'] },
      '',
      'ip=10.0.0.5::10.0.0.1:24::ens192:off:9.9.9.9',
    ],
    [
      'a pattern, which networkd matches',
      { ...PLAIN, interfaces: ['en*'] },
      '',
      'ip=10.0.0.5::10.0.0.1:24::en*:off',
    ],
    ['no gateway', { ...PLAIN, gateways: [] }, '', 'ip=10.0.0.5:::24::ens192:off'],
    ['no interface', { ...PLAIN, interfaces: [] }, '', 'ip=10.0.0.5::10.0.0.1:24:::off'],
    [
      'the family that has a gateway',
      { ...V6, addresses: ['10.0.0.5/24', '2001:db8::5/64'] },
      '',
      'ip=[2001:db8::5]::[fe80::1]:64::ens192:off',
    ],
    [
      'the first of two addresses',
      { ...PLAIN, addresses: ['10.0.0.5/24', '10.1.0.5/24'] },
      '',
      'ip=10.0.0.5::10.0.0.1:24::ens192:off',
    ],
    [
      'the first gateway that can be reached',
      { ...PLAIN, gateways: ['10.9.0.1', '10.0.0.2'] },
      '',
      'ip=10.0.0.5::10.0.0.2:24::ens192:off',
    ],
  ])('say %s', (_, facts, hostname, expected) => {
    expect(networkArguments(network(facts), hostname)).toBe(expected)
  })

  test.each([
    ['several interfaces', ['ens192', 'ens224']],
    ['all interfaces but one', ['!ens192']],
    ['a class of characters', ['en[sp]*']],
    ['a name too long for Linux', ['abcdefghijklmnop']],
    ['a name with a colon', ['eth0:1']],
  ])('leave out %s', (_, interfaces) => {
    expect(networkArguments(network({ ...PLAIN, interfaces }))).toMatch(/:24:::off$/)
  })

  test.each(['web.example.com', 'a b', 'a:b', 'a_b', '-a', 'a'.repeat(64), 'é', 'a\n'])(
    'leave out the host name %j',
    (hostname) => {
      expect(networkArguments(network(PLAIN), hostname)).toBe(
        'ip=10.0.0.5::10.0.0.1:24::ens192:off',
      )
    },
  )

  test.each([
    ['without an address', network({ ...PLAIN, addresses: [] })],
    ['with a gateway that no subnet reaches', network({ ...PLAIN, gateways: ['10.9.0.1'] })],
    ['on an interface that the system makes', { ...network(PLAIN), virtual: true }],
    [
      'with a gateway that needs to be called on the link',
      {
        ...network(PLAIN),
        gateways: network(PLAIN).gateways.map((one) => ({ ...one, onLink: true })),
      },
    ],
  ])('cannot be written %s', (_, facts) => {
    expect(networkArguments(facts)).toBeUndefined()
  })

  test('leave out the gateway to some destination', () => {
    const gateways = network(PLAIN).gateways.map((one) => ({ ...one, isDefault: false }))
    expect(networkArguments({ ...network(PLAIN), gateways })).toBe('ip=10.0.0.5:::24::ens192:off')
  })
})

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

test(`whatever a config says comes out of dracut’s parser as it went in (seed ${seed})`, () => {
  const random = seededRandom(seed)
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const some = <T>(list: readonly T[]) => list.filter(() => random() < 0.4)
  const hosts = [
    '10.0.0.5',
    '::ffff:10.0.0.5',
    '2001:db8::5',
    '::5',
    'fe80::1',
    '255.255.255.255',
    '1::',
  ]
  for (let round = 0; round < 3000; round++) {
    const nasty = () =>
      random() < 0.5 ? nastyText(random, true) : (pick(['ens192', 'en*', 'a']) ?? '')
    const facts = network({
      interfaces: [nasty()].filter(() => random() < 0.9),
      addresses: some(hosts).map((host) => `${host}/${Math.floor(random() * 33)}`),
      gateways: some([...hosts, nasty()]),
      dns: some([...hosts, nasty()]),
    })
    const hostname = nasty()
    const argument = networkArguments(facts, hostname)
    if (argument === undefined) continue
    expect(argument).toMatch(/^ip=[\w.:*?[\]-]+$/)
    const read = parseIpArgument(argument)
    const cidr = facts.addresses.find(({ address }) => address.text === read.ip)
    expect(read).toMatchObject({ peer: '', mask: String(cidr?.prefix), autoconf: 'off' })
    expect(['', ...facts.gateways.map(({ address }) => address.text)]).toContain(read.gateway)
    expect(['', hostname]).toContain(read.hostname)
    expect(['', ...facts.interfaces]).toContain(read.device)
    const usable = facts.dns.map(({ text }) => text).filter((text) => !text.startsWith(':'))
    expect(read.dns).toEqual(usable.slice(0, 2))
  }
})
