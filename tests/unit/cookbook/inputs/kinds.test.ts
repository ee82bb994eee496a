import { describe, expect, test } from 'vitest'
import { EXAMPLE_CERTIFICATE } from '../../../../src/cookbook/example-certificate.ts'
import type { Input } from '../../../../src/cookbook/input.ts'
import { addressList } from '../../../../src/cookbook/inputs/address-list.ts'
import { choice } from '../../../../src/cookbook/inputs/choice.ts'
import { cidr } from '../../../../src/cookbook/inputs/cidr.ts'
import { duration } from '../../../../src/cookbook/inputs/duration.ts'
import { hostname } from '../../../../src/cookbook/inputs/hostname.ts'
import { integer } from '../../../../src/cookbook/inputs/integer.ts'
import { ipAddress } from '../../../../src/cookbook/inputs/ip-address.ts'
import { lineList } from '../../../../src/cookbook/inputs/line-list.ts'
import { multiline } from '../../../../src/cookbook/inputs/multiline.ts'
import { serverList } from '../../../../src/cookbook/inputs/server-list.ts'
import { pemCertificates } from '../../../../src/cookbook/inputs/pem-certificates.ts'
import { password } from '../../../../src/cookbook/inputs/password.ts'
import { server } from '../../../../src/cookbook/inputs/server.ts'
import { size } from '../../../../src/cookbook/inputs/size.ts'
import { text } from '../../../../src/cookbook/inputs/text.ts'
import { timeOfDay } from '../../../../src/cookbook/inputs/time-of-day.ts'
import { toggle } from '../../../../src/cookbook/inputs/toggle.ts'
import { version } from '../../../../src/cookbook/inputs/version.ts'
import { SERVER_CERTIFICATE } from '../../../support/certificates.ts'

const words = { label: 'Thing', help: 'What it is for.' }
const kinds: Record<string, Input<unknown>> = {
  text: text({ ...words, example: 'a' }),
  pattern: text({
    ...words,
    example: 'ens192',
    pattern: { test: /^[a-z0-9]+$/, problem: 'Not a name.', fix: 'Use letters.' },
  }),
  duration: duration({ ...words, example: '1h' }),
  size: size({ ...words, example: '500M' }),
  timeOfDay: timeOfDay({ ...words, example: '04:00' }),
  hostname: hostname({ ...words, example: 'node-1' }),
  password: password({ ...words, example: 'correct horse' }),
  server: server({ ...words, example: 'esxi' }),
  ipAddress: ipAddress({ ...words, example: '192.168.10.1' }),
  cidr: cidr({ ...words, example: '192.168.10.20/24' }),
  cidr4: cidr({ ...words, example: '172.16.0.0/12', family: 4 }),
  addressList: addressList({ ...words, example: '192.168.10.1' }),
  integer: integer({ ...words, example: '24', min: 1, max: 30 }),
  choice: choice({
    ...words,
    default: 'thin',
    choices: [
      { value: 'thin', label: 'Thin' },
      { value: 'thick', label: 'Thick' },
    ],
  }),
  toggle: toggle({ ...words, default: false }),
  version: version({ ...words, example: '2.39.2' }),
  multiline: multiline({ ...words, example: 'Hello' }),
  pemCertificates: pemCertificates({ ...words, example: EXAMPLE_CERTIFICATE }),
  serverList: serverList({ ...words, example: 'a' }),
  lineList: lineList({
    ...words,
    example: 'a',
    line: { test: /^\w+$/, problem: 'Not a word.', fix: 'Use letters.' },
  }),
}

/** A block of PEM that holds these bytes. */
function block(...bytes: number[]): string {
  return `-----BEGIN CERTIFICATE-----\n${Buffer.from(bytes).toString('base64')}\n-----END CERTIFICATE-----`
}

/** PEM whose base64 nobody broke into lines. */
function oneLine(pem: string): string {
  return pem.replaceAll(/(?<!-)\n(?!-)/g, '')
}

/** The value that a kind reads; an address by its text. */
function read(kind: string, raw: string): unknown {
  const parsed = kinds[kind]?.parse(raw)
  return parsed?.ok === true ? flatten(parsed.value) : parsed
}

function flatten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(flatten)
  return typeof value === 'object' && value !== null && 'text' in value ? value.text : value
}

describe('accepted', () => {
  test.each([
    ['text', '  VM Network ', 'VM Network'],
    ['text', `it's $(a) "b" — 名前 💥`, `it's $(a) "b" — 名前 💥`],
    ['pattern', 'ens192', 'ens192'],
    ['hostname', 'a', 'a'],
    ['hostname', 'Node-1.example.com', 'Node-1.example.com'],
    ['hostname', '3com', '3com'],
    ['hostname', 'a'.repeat(63), 'a'.repeat(63)],
    ['password', `p'a"s $(w) — ☃ 💥`, `p'a"s $(w) — ☃ 💥`],
    ['password', 'é'.repeat(255), 'é'.repeat(255)],
    ['server', 'esxi.example.com', 'esxi.example.com'],
    ['server', '192.168.10.10', '192.168.10.10'],
    ['server', 'FE80::1', '[fe80::1]'],
    ['server', '[2001:db8::1]', '[2001:db8::1]'],
    ['ipAddress', '192.168.10.1', '192.168.10.1'],
    ['ipAddress', '2001:0db8::1', '2001:db8::1'],
    ['cidr', '192.168.10.20/24', '192.168.10.20/24'],
    ['cidr', '2001:DB8::5/64', '2001:db8::5/64'],
    ['cidr4', '172.17.0.0/12', '172.17.0.0/12'],
    ['addressList', '192.168.10.1\n\n 9.9.9.9\r\n', ['192.168.10.1', '9.9.9.9']],
    [
      'addressList',
      '192.168.10.1, 9.9.9.9 2620:fe::fe',
      ['192.168.10.1', '9.9.9.9', '2620:fe::fe'],
    ],
    ['integer', ' 24 ', 24],
    ['integer', '1', 1],
    ['integer', '30', 30],
    ['choice', 'thick', 'thick'],
    ['duration', '1h30m', '1h30m'],
    ['duration', '90m', '90m'],
    ['size', '1K', '1K'],
    ['size', '500M', '500M'],
    ['size', '999999T', '999999T'],
    ['timeOfDay', '00:00', '00:00'],
    ['timeOfDay', '23:59', '23:59'],
    ['toggle', 'true', true],
    ['toggle', 'false', false],
    ['version', '2.39.2', '2.39.2'],
    ['version', '1.30.0-rc.1', '1.30.0-rc.1'],
    ['multiline', 'one\r\n\ttwo', 'one\n\ttwo\n'],
    [
      'serverList',
      'ntp.example.net\n\n [FE80::1]\r\n10.0.0.1',
      ['ntp.example.net', 'fe80::1', '10.0.0.1'],
    ],
    ['pemCertificates', SERVER_CERTIFICATE, [`${SERVER_CERTIFICATE}\n`]],
    [
      'pemCertificates',
      `Bag\n${EXAMPLE_CERTIFICATE.replaceAll('\n', '\r\n')}subject=a\n${oneLine(SERVER_CERTIFICATE)}`,
      [`${EXAMPLE_CERTIFICATE}\n`, `${SERVER_CERTIFICATE}\n`],
    ],
    ['lineList', ' one\r\n\n\ttwo \n', ['one', 'two']],
  ])('%s reads %j', (kind, raw, value) => {
    expect(read(kind, raw)).toEqual(value)
  })
})

describe('refused, with what is wrong', () => {
  test.each([
    ['text', '', 'Thing is empty.'],
    ['text', ' \n ', 'Thing is empty.'],
    ['text', 'a\nb', 'line break'],
    ['text', 'a\u2028b', 'line break'],
    ['text', 'a\u0000b', 'U+0000'],
    ['text', 'a\tb', 'U+0009'],
    ['text', 'a\u001b[2Jb', 'U+001B'],
    ['text', 'a\u0085b', 'U+0085'],
    ['text', 'a\ud800b', 'U+D800'],
    ['pattern', 'a b', 'Not a name.'],
    ['hostname', 'my_host', 'cannot hold “_”'],
    ['hostname', 'my host', 'no spaces'],
    ['hostname', 'hôte', 'cannot hold “ô”'],
    ['hostname', '-a', 'starts or ends with a hyphen'],
    ['hostname', 'a-.b', 'starts or ends with a hyphen'],
    ['hostname', 'a..b', 'Two dots meet'],
    ['hostname', 'a.', 'a dot is at an end'],
    ['hostname', '192.168.10.20', 'digits only'],
    ['hostname', 'a'.repeat(64), 'longer than 63'],
    ['hostname', `${'a'.repeat(40)}.${'b'.repeat(40)}`, 'Linux keeps 64'],
    ['password', ' ', 'Thing is empty.'],
    ['password', ' a', 'space at an end'],
    ['password', 'a\n', 'space at an end'],
    ['password', 'a\nb', 'line break'],
    ['password', 'é'.repeat(256), 'longer than 511 bytes'],
    ['server', 'root@esxi', 'more than a host'],
    ['server', 'esxi/path', 'more than a host'],
    ['server', '192.168.10.300', 'over 255'],
    ['server', 'a b', 'no spaces'],
    ['ipAddress', '192.168.010.1', 'starts with a zero'],
    ['ipAddress', '192.168.10', 'four numbers'],
    ['ipAddress', '192.168.10.1/24', 'prefix length does not belong here'],
    ['ipAddress', 'fe80::1%ens192', 'zone name'],
    ['ipAddress', 'gateway', '“gateway” is not an IP address'],
    ['cidr', '192.168.10.20', 'prefix length is missing'],
    ['cidr', '192.168.10.20/33', '“33” is not a prefix length'],
    ['cidr', '192.168.10.20/024', '“024” is not a prefix length'],
    ['cidr', '192.168.10.20/255.255.255.0', '“255.255.255.0” is not a prefix length'],
    ['cidr', '192.168.10.20/24/8', '“24/8” is not a prefix length'],
    ['cidr', '192.168.10.20/', '“” is not a prefix length'],
    ['cidr', '192.168.10.300/24', 'over 255'],
    ['cidr', '2001:db8::5/129', '“129” is not a prefix length'],
    ['cidr4', '2001:db8::/32', 'This is an IPv6 address'],
    ['addressList', '192.168.10.1\nnine', '“nine” is not an IP address'],
    ['addressList', '9.9.9.9\n9.9.9.256', '9.9.9.256: A part of it is over 255'],
    ['addressList', '9.9.9.9 9.9.9.9', 'in the list twice'],
    ['addressList', ',', 'holds no address'],
    ['integer', '24.0', 'not a whole number'],
    ['integer', '0x18', 'not a whole number'],
    ['integer', '1e1', 'not a whole number'],
    ['integer', '024', 'not a whole number'],
    ['integer', '0', 'out of range'],
    ['integer', '31', 'out of range'],
    ['integer', '99999999999999999999', 'out of range'],
    ['duration', '60', 'not a length of time'],
    ['duration', '0h0m', 'not a length of time'],
    ['duration', '1 h', 'not a length of time'],
    ['duration', '30m1h', 'not a length of time'],
    ['duration', '1d', 'not a length of time'],
    ['duration', '-1h', 'not a length of time'],
    ['size', '0M', 'not an amount of space'],
    ['size', '500', 'not an amount of space'],
    ['size', '1.5G', 'not an amount of space'],
    ['size', '5 G', 'not an amount of space'],
    ['size', '5g', 'not an amount of space'],
    ['timeOfDay', '24:00', 'not a time of day'],
    ['timeOfDay', '4:00', 'not a time of day'],
    ['timeOfDay', '04:60', 'not a time of day'],
    ['timeOfDay', '04:00:00', 'not a time of day'],
    ['choice', 'fat', '“fat” is not one of the choices'],
    ['toggle', 'yes', 'neither on nor off'],
    ['version', 'v2.39.2', 'starts with a v'],
    ['version', 'latest', '“latest” is not a version'],
    ['version', '2.39.2/../x', 'is not a version'],
    ['multiline', 'a\u0007b', 'U+0007'],
    ['serverList', 'a\nb/c', 'Line 2: This is more than a host.'],
    ['serverList', 'fe80::1\n\n[fe80:0::1]', 'Line 3 is in the list twice.'],
    ['pemCertificates', block(0x30, 2, 0x31, 0), 'Certificate 1 is cut off or altered.'],
    ['pemCertificates', block(0x30, 2, 0x30, 0, 0), 'Certificate 1 is cut off or altered.'],
    ['pemCertificates', 'MIIB', 'There is no certificate in PEM.'],
    ['pemCertificates', EXAMPLE_CERTIFICATE.slice(0, -5), 'There is no certificate in PEM.'],
    ['pemCertificates', `${SERVER_CERTIFICATE}-----BEGIN`, 'A certificate is not complete.'],
    [
      'pemCertificates',
      SERVER_CERTIFICATE.replace(/\n.*\n-----END/, '\n-----END'),
      'Certificate 1 is cut off',
    ],
    ['pemCertificates', SERVER_CERTIFICATE.replace('MII', 'MIJ'), 'Certificate 1 is cut off'],
    ['pemCertificates', `${EXAMPLE_CERTIFICATE}\n`.repeat(2), 'Certificate 2 is there twice.'],
    [
      'pemCertificates',
      EXAMPLE_CERTIFICATE.replaceAll('CERTIFICATE', 'PRIVATE KEY'),
      'It holds a private key',
    ],
    [
      'pemCertificates',
      EXAMPLE_CERTIFICATE.replaceAll('CERTIFICATE', 'PKCS7'),
      'no plain certificate',
    ],
    ['lineList', 'a\n\nb c', 'Line 3: Not a word.'],
    ['lineList', 'a\nb\na', 'Line 3 is in the list twice.'],
  ])('%s refuses %j', (kind, raw, problem) => {
    const parsed = read(kind, raw) as { problem: string; fix: string }
    expect(parsed).toMatchObject({ ok: false })
    expect(parsed.problem).toContain(problem)
    expect(parsed.fix).not.toBe('')
  })
})

describe('options', () => {
  test('an optional input takes an empty answer as no answer and starts empty', () => {
    const input = hostname({ ...words, example: 'node-1', optional: true })
    expect(input.parse(' ')).toEqual({ ok: true, value: undefined })
    expect(input.default).toBe('')
  })

  test('a required input starts with its example unless it has a default', () => {
    expect(text({ ...words, example: 'a' }).default).toBe('a')
    expect(text({ ...words, example: 'a', default: 'b' }).default).toBe('b')
  })

  test('a password is secret, whoever asks for it', () => {
    expect(password({ ...words, example: 'a' }).secret).toBe(true)
  })

  test('any kind can be secret', () => {
    expect(text({ ...words, example: 'a', secret: true }).secret).toBe(true)
    expect(version({ ...words, example: '1.0', secret: true }).secret).toBe(true)
    expect(text({ ...words, example: 'a' }).secret).toBe(false)
  })

  test.each(Object.entries(kinds))('the kind %s accepts its own default', (_kind, input) => {
    expect(input.parse(input.default)).toMatchObject({ ok: true })
  })
})
