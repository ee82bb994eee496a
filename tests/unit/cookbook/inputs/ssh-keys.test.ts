import { describe, expect, test } from 'vitest'
import { EXAMPLE_KEY } from '../../../../src/cookbook/example-key.ts'
import { sshKeys } from '../../../../src/cookbook/inputs/ssh-keys.ts'
import { pastedKeys } from '../../../support/pasted-keys.ts'
import { seededRandom } from '../../../support/random.ts'
import { times } from '../../../support/traps.ts'
import { find } from '../../../support/whole.ts'

const input = sshKeys({ label: 'Keys', help: 'Who may log in.', example: EXAMPLE_KEY })

/** Made with OpenSSH's ssh-keygen; the private halves were thrown away. */
const ED25519 =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFfoDXv4Qp8ZNaWsaib8RahaCArp563H53Hd87MgHGZs ed@host'
const P256 =
  'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBMF3n5fAEJaLs+FARoyIDJzPwA1SONgzIHwAAaEHXkvOvfSBqJHGTGeXtx8+L9p+HTOsDTpYISxzJkTcWD3+E2I= ec256'
const P384 =
  'ecdsa-sha2-nistp384 AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAAAIbmlzdHAzODQAAABhBCJbK7yIbKw3+RM+SX0drldLq9yIWsi7VCnpSEKqgN/yLuQK3hyAawCtdRkSU2yW3MUP06HV5MBgkr6zPUEs7vuViIP92f5R0OaLobS0y7vwyQY2Jn5QBXxkVsEOaPpu+A== ec384'
const P521 =
  'ecdsa-sha2-nistp521 AAAAE2VjZHNhLXNoYTItbmlzdHA1MjEAAAAIbmlzdHA1MjEAAACFBAEtDxq6wb7UVG0ZUdDAKryA27FQPwWwraF5jaOoZqB+jPU8g+ATRFcGRt4JDvLp4YvsMpE4qOLQUE6OHIy8zGxLyABVEJIGdYn6tbDUXed8G7vAqgsNso8n3+pvyYsM6k46TJhGjuf1uUl7fpF3VUJaMi2mm0DHouD8lijaTdHnBOoVVA== ec521'
const RSA_1024 =
  'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQDI2FREcPIB3g5RVxeSk9tctcaN8GZzoYmqgMnQQ4ACBakL1Gy1HC0saxOkO2bPN8ZnBvOzJgmyLUTjF1ddVXrnuSqeFNLl5sd+saUVip3nVQeN0umlbWDT34tCxen+touTUZwMrfiyxozOf2V1rySL+VgIiC26ALkPRgee9yi3mw== short'

/** The base64 of length-prefixed fields; a number stands for that many bytes, led by 0x41. */
function wire(...fields: (string | number | number[])[]): string {
  const parts = fields.map((field) => {
    const bytes =
      typeof field === 'number' ? Buffer.alloc(field, 0x41) : Buffer.from(field as string)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    return Buffer.concat([length, bytes])
  })
  return Buffer.concat(parts).toString('base64')
}

const E65537 = [1, 0, 1]
const rsa = (bits: number) => {
  const bytes = new Array<number>(bits / 8).fill(0xc5)
  return [0, ...bytes]
}
const point = (coordinate: number) => [4, ...new Array<number>(2 * coordinate).fill(7)]
const SK_ED = 'sk-ssh-ed25519@openssh.com'
const SK_EC = 'sk-ecdsa-sha2-nistp256@openssh.com'

const problemOf = (raw: string) => {
  const parsed = input.parse(raw)
  return parsed.ok ? undefined : `${parsed.problem} ${parsed.fix}`
}

describe('sshKeys', () => {
  test.each([
    ['ED25519', ED25519],
    ['P-256', P256],
    ['P-384', P384],
    ['P-521', P521],
    ['RSA of 2048 bits', `ssh-rsa ${wire('ssh-rsa', E65537, rsa(2048))} a`],
    ['RSA of 4096 bits', `ssh-rsa ${wire('ssh-rsa', E65537, rsa(4096))}`],
    ['a security key', `${SK_ED} ${wire(SK_ED, 32, 'ssh:')} yubi`],
    ['an ECDSA security key', `${SK_EC} ${wire(SK_EC, 'nistp256', point(32), 'ssh:')}`],
    ['the example', EXAMPLE_KEY],
    ['a comment with anything in it', `${ED25519} "it's" \\ $(id) # 名前 %h`],
  ])('takes %s as it is', (_what, line) => {
    expect(input.parse(line)).toEqual({ ok: true, value: [line] })
  })

  test('takes several lines, drops blank ones and tidies white space', () => {
    const raw = `\r\n  ${ED25519.replace(' ', '\t')}  \r\n\r\n${P256}\n`
    expect(input.parse(raw)).toEqual({ ok: true, value: [ED25519, P256] })
  })

  test.each([
    ['a short RSA key', RSA_1024, 'an RSA key of 1024 bits is too short'],
    ['an RSA key of 2040 bits', `ssh-rsa ${wire('ssh-rsa', E65537, rsa(2040))}`, '2040 bits'],
    ['a negative modulus', `ssh-rsa ${wire('ssh-rsa', E65537, rsa(2048).slice(1))}`, 'numbers'],
    ['a padded exponent', `ssh-rsa ${wire('ssh-rsa', [0, ...E65537], rsa(2048))}`, 'numbers'],
    ['an empty exponent', `ssh-rsa ${wire('ssh-rsa', [], rsa(2048))}`, 'numbers'],
    ['a type that the inside belies', ED25519.replace('ssh-ed25519', 'ssh-rsa'), 'cut off'],
    ['another type inside', `ssh-ed25519 ${wire('ssh-ed25518', 32)}`, 'does not say ssh-ed25519'],
    [
      'another curve inside',
      `ecdsa-sha2-nistp256 ${wire('ecdsa-sha2-nistp256', 'nistp384', point(32))}`,
      'does not say nistp256',
    ],
    [
      'a compressed point',
      `ecdsa-sha2-nistp256 ${wire('ecdsa-sha2-nistp256', 'nistp256', [2, ...point(32).slice(1)])}`,
      'wrong form',
    ],
    [
      'a point of another curve',
      `ecdsa-sha2-nistp256 ${wire('ecdsa-sha2-nistp256', 'nistp256', point(48))}`,
      'wrong form',
    ],
    ['a key of 31 bytes', `ssh-ed25519 ${wire('ssh-ed25519', 31)}`, 'wrong length'],
    [
      'a security key without application',
      `${SK_ED} ${wire(SK_ED, 32, '')}`,
      'application is empty',
    ],
    ['bytes at the end', `ssh-ed25519 ${wire('ssh-ed25519', 32, 'x')}`, 'something follows'],
    [
      'two bytes at the end',
      `ssh-ed25519 ${Buffer.concat([Buffer.from(wire('ssh-ed25519', 32), 'base64'), Buffer.alloc(2)]).toString('base64')}`,
      'something follows',
    ],
    ['half a key', ED25519.slice(0, 60), 'cut off'],
    ['a key cut inside its base64', ED25519.slice(0, 59), 'not complete base64'],
    ['an ellipsis in the key', ED25519.replace('Qp8Z', '…'), 'not complete base64'],
    ['a type without a key', 'ssh-ed25519', 'Only the type'],
    ['a key without its type', ED25519.slice(12), 'type in front is missing'],
    ['options in front', `no-pty,command="uptime" ${ED25519}`, 'Options stand before the key'],
    ['a DSA key', `ssh-dss ${wire('ssh-dss', 20)}`, 'no longer takes DSA'],
    ['a certificate', `ssh-ed25519-cert-v01@openssh.com ${wire('x')}`, 'certificate'],
    ['a path', '~/.ssh/id_ed25519.pub', 'not an SSH public key'],
    ['a name of the language', 'constructor AAAA', 'not an SSH public key'],
    ['a bad second line', `${ED25519}\n\nssh-rsa`, 'Line 3: Only the type'],
    ['the same key twice', `${ED25519}\n${ED25519} again`, 'Line 2 repeats the key of line 1'],
    ['a private key', '-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blbg==\n-----END', 'private key'],
    ['a PuTTY key', 'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none', 'private key'],
    ['an SSH2 key', '---- BEGIN SSH2 PUBLIC KEY ----\nAAAA', 'ssh-keygen -i'],
  ])('refuses %s', (_what, raw, words) => {
    expect(problemOf(raw)).toContain(words)
  })

  test('never repeats what it took for a private key', () => {
    expect(problemOf('-----BEGIN RSA PRIVATE KEY-----\nMIIE-secret')).not.toContain('MIIE')
  })

  test('notices any single changed character in the base64 that breaks its form (seed 7)', () => {
    const random = seededRandom(7)
    const [type = '', blob = ''] = ED25519.split(' ')
    // The first 25 digits hold the type and the length; all others are the key itself.
    for (let round = 0; round < 25; round += 1) {
      const other = blob[round] === 'Q' ? 'R' : 'Q'
      const broken = blob.slice(0, round) + other + blob.slice(round + 1)
      expect(input.parse(`${type} ${broken}`), broken).toMatchObject({ ok: false })
    }
    const cut = Math.floor(random() * (blob.length - 1))
    expect(input.parse(`${type} ${blob.slice(0, cut)}`)).toMatchObject({ ok: false })
  })
})

describe('what people paste', () => {
  test.each(pastedKeys)('$name has the outcome it should have', ({ text, outcome }) => {
    const parsed = input.parse(text)
    if ('takes' in outcome) {
      expect(parsed).toMatchObject({ ok: true })
      expect(parsed.ok && parsed.value).toHaveLength(outcome.takes)
      return
    }
    if (parsed.ok) throw new Error('it was taken')
    expect(parsed.problem).toMatch(outcome.refuses)
    expect(parsed.fix).not.toBe('')
    expect(parsed.instead?.label).toBe(outcome.offers?.label)
    const taken = parsed.instead && input.parse(parsed.instead.text)
    expect(taken?.ok === true ? taken.value.length : undefined).toBe(outcome.offers?.keys)
  })

  test.each(pastedKeys)('of $name, nothing that is private is offered', ({ text }) => {
    const parsed = input.parse(text)
    const offered = parsed.ok ? '' : (parsed.instead?.text ?? '')
    expect(offered).not.toMatch(/RXhhbXBsZSw|V4YW1wbGUs|Private|abab/)
  })

  test.each(pastedKeys)('field and lint agree about $name', ({ name, text }) => {
    const body = `passwd: {users: [{name: core, ssh_authorized_keys: [${JSON.stringify(text)}]}]}\n`
    const invalid = find('host/ssh-key-invalid', { body })
    // the field takes these marks off, or says of the options that it cannot check them
    const wanted = name === 'bom' ? false : name === 'options' ? true : input.parse(text).ok
    expect(invalid.length === 0).toBe(wanted)
    const lines = text.replace(/\r\n?/g, '\n').trim().split('\n')
    const keys = lines.filter((line) => !/^(?:#|$)/.test(line)).length
    const parsed = input.parse(text)
    const split = parsed.ok && parsed.value.length > keys
    expect(find('host/ssh-keys-in-one-line', { body })).toHaveLength(split ? 1 : 0)
  })

  const [, BLOB = ''] = ED25519.split(' ')
  test.each([
    ['a key of 130,000 bytes', `ssh-rsa ${wire('ssh-rsa', [1, 0, 1], [0, ...rsaBytes(130_000)])}`],
    ['a name of 130,000 bytes', `ssh-ed25519 ${wire(130_000, 32)}`],
    ['20,000 lines that are comments', `${'# a\n'.repeat(20_000)}${ED25519}`],
    ['20,000 equal keys', `${ED25519}\n`.repeat(20_000)],
    ['20,000 keys', times(20_000, (n) => `${keyNumber(n)} n${n}\n`)],
    ['20,000 keys in a line', times(20_000, (n) => `${keyNumber(n)} `)],
    [
      'a comment of spaces',
      `${ED25519}${' '.repeat(300_000)}x ssh-rsa AAAAB ${' '.repeat(300_000)}y`,
    ],
    ['20,000 beginnings', `ssh-ed25519 ${BLOB} ${'ssh-ed25519 '.repeat(20_000)}`],
    ['20,000 quotes', `${'"\\'.repeat(20_000)} ${ED25519}`],
    ['20,000 SSH2 keys without an end', '---- BEGIN SSH2 PUBLIC KEY ----\n'.repeat(20_000)],
    ['20,000 private keys without an end', '-----BEGIN A '.repeat(20_000)],
    ['a PuTTY key of 20,000 lines', `PuTTY-User-Key-File-3: a\n${'Comment: a\n'.repeat(20_000)}`],
    ['a broken key of 20,000 lines', `ssh-rsa AAAA${'\nAAAA'.repeat(20_000)}-`],
    ['a list of 20,000 items', `- "${ED25519}"\n`.repeat(20_000)],
  ])('%s is read in time that its length explains', (_what, raw) => {
    const start = process.cpuUsage()
    input.parse(raw)
    const body = `passwd: {users: [{name: core, ssh_authorized_keys: [${JSON.stringify(raw)}]}]}\n`
    find('host/ssh-key-invalid', { body })
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1000).toBeLessThan(2500)
  })
})

function rsaBytes(count: number): number[] {
  return new Array<number>(count).fill(0xc5)
}

/** An ed25519 key whose bytes are a number. */
function keyNumber(n: number): string {
  const bytes = Buffer.alloc(32)
  bytes.writeUInt32BE(n)
  return `ssh-ed25519 ${wire('ssh-ed25519', [...bytes])}`
}
