import { describe, expect, test } from 'vitest'
import type { Input } from '../../../../src/cookbook/input.ts'
import { cidrList } from '../../../../src/cookbook/inputs/cidr-list.ts'
import { portList } from '../../../../src/cookbook/inputs/port-list.ts'
import { wireguardKey } from '../../../../src/cookbook/inputs/wireguard-key.ts'
import { wireguardPeers } from '../../../../src/cookbook/inputs/wireguard-peers.ts'

const words = { label: 'Thing', help: 'What it is for.' }
const KEY = 'kzYgnaDPQtt91J5jpn+tgcsReNvDGw4ihE71y9lu/Rs='
const OTHER = 'eJpV3QUabWI5j8zQolxSiW9NwTzR+sVMIn9JrmTHZXg='
const kinds: Record<string, Input<unknown>> = {
  cidrList: cidrList({ ...words, example: '10.0.0.0/8' }),
  portList: portList({ ...words, example: '22' }),
  wireguardKey: wireguardKey({ ...words, example: KEY }),
  wireguardPeers: wireguardPeers({ ...words, example: `${KEY} 10.9.0.2/32` }),
}
const peer = (publicKey: string, allowed: string[], endpoint?: string) => ({
  publicKey,
  allowed,
  endpoint,
})

describe('accepted', () => {
  test.each<[kind: string, typed: string, value: unknown]>([
    ['cidrList', '10.0.0.1\n\n2001:DB8::/32', ['10.0.0.1/32', '2001:db8::/32']],
    ['cidrList', '0.0.0.0/0', ['0.0.0.0/0']],
    ['portList', '22, 80 443\n8000-8010', ['22', '80', '443', '8000-8010']],
    ['portList', '1\n65535\n7-7', ['1', '65535', '7']],
    ['wireguardKey', ` ${KEY} `, KEY],
    ['wireguardPeers', `${KEY} 10.9.0.2`, [peer(KEY, ['10.9.0.2/32'])]],
    [
      'wireguardPeers',
      `${KEY} 10.9.0.2,fd00::/64 vpn.example.net:51820\n${OTHER}\t10.9.0.3 [2001:DB8::5]:443`,
      [
        peer(KEY, ['10.9.0.2/32', 'fd00::/64'], 'vpn.example.net:51820'),
        peer(OTHER, ['10.9.0.3/32'], '[2001:db8::5]:443'),
      ],
    ],
  ])('as %s: %j', (kind, typed, value) => {
    expect(kinds[kind]?.parse(typed)).toEqual({ ok: true, value })
  })
})

describe('refused', () => {
  test.each([
    ['cidrList', '10.0.0.0/33', /is not a network/],
    ['cidrList', '10.0.0', /four numbers/],
    ['cidrList', '10.0.0.1\n10.0.0.1/32', /Line 2 is in the list twice/],
    ['portList', '0', /is not a port/],
    ['portList', '65536', /out of range/],
    ['portList', '80-70000', /out of range/],
    ['portList', '90-80', /ends before it begins/],
    ['portList', '1-2-3', /is not a port/],
    ['portList', 'ssh', /is not a port/],
    ['portList', '22 22', /twice/],
    ['wireguardKey', KEY.slice(1), /not a key/],
    ['wireguardKey', KEY.replace('s=', 't='), /not a key/],
    ['wireguardPeers', KEY, /A peer is a key/],
    ['wireguardPeers', `${KEY} 10.9.0.2 a:1 b`, /A peer is a key/],
    ['wireguardPeers', `${KEY} 10.9.0.2/40`, /is not a network/],
    ['wireguardPeers', `${KEY} 10.9.0.2, 10.9.0.3`, /Line 1: /],
    ['wireguardPeers', `${KEY} 10.9.0.2 vpn.example.net`, /has no port/],
    ['wireguardPeers', `${KEY} 10.9.0.2 vpn.example.net:0`, /has no port/],
    ['wireguardPeers', `${KEY} 10.9.0.2 a_b:1`, /Line 1: /],
    ['wireguardPeers', `${KEY} 10.9.0.2\n${KEY} 10.9.0.3`, /Line 2 repeats a peer/],
  ])('as %s: %j', (kind, typed, problem) => {
    const parsed = kinds[kind]?.parse(typed)
    expect(parsed?.ok === false && parsed.problem).toMatch(problem)
  })
})
