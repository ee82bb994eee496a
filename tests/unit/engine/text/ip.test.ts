import { expect, test } from 'vitest'
import { isIpv6 } from '../../../../src/engine/text/ip.ts'

// The verdict of netip.ParseAddr in Go 1.26.8.
test.each([
  ['::', true],
  ['::1', true],
  ['1::', true],
  ['0:0:0:0:0:0:0:0', true],
  ['fe80::DEAD:beef', true],
  ['1:2:3:4:5:6:7::', true],
  ['::ffff:192.0.2.1', true],
  ['1:2:3:4:5:6:192.0.2.1', true],
  ['1::2:3:4:5:192.0.2.0', true],
  ['', false],
  [':', false],
  [':::', false],
  ['1', false],
  ['1:', false],
  [':1', false],
  ['1::2::3', false],
  ['1:2:3:4:5:6:7', false],
  ['1:2:3:4:5:6:7:8:9', false],
  // here the URL Standard says yes
  ['1:2:3:4::5:6:7:8', false],
  ['12345::', false],
  ['::g', false],
  ['192.0.2.1', false],
  ['192.0.2.1::', false],
  ['1:2:3:4:5:6:192.0.2.1::', false],
  ['1:2:3:4:5:6:192.0.2.1:', false],
  ['::192.0.2.1:1', false],
  ['1:2:3:4:5:6:7:192.0.2.1', false],
  ['::2:3:4:5:6:7:192.0.2.1', false],
  ['::192.0.2.256', false],
  ['::192.0.02.1', false],
  ['::192.0.2', false],
  ['::192.0.2.', false],
  ['fe80::1%eth0', false],
])('whether %j is an IPv6 address is %j', (text, verdict) => {
  expect(isIpv6(text)).toBe(verdict)
})

test('a text of any length is judged', () => {
  expect(isIpv6(`${'1:'.repeat(200_000)}:`)).toBe(false)
})
