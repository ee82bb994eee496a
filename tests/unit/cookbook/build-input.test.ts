import { describe, expect, test } from 'vitest'
import { buildInput } from '../../../src/cookbook/build-input.ts'
import type { Input, Kind } from '../../../src/cookbook/input.ts'
import { accept, refuse } from '../../../src/cookbook/input.ts'
import { addressList } from '../../../src/cookbook/inputs/address-list.ts'
import { lineList } from '../../../src/cookbook/inputs/line-list.ts'
import { multiline } from '../../../src/cookbook/inputs/multiline.ts'
import { wireguardPeers } from '../../../src/cookbook/inputs/wireguard-peers.ts'
import { loadRecipe, recipeSlugs } from '../../support/recipes.ts'
import { times } from '../../support/traps.ts'

const words = { label: 'Thing', help: 'What it is for.', example: 'x' }

const block = (label: string) => `-----BEGIN ${label}-----\nRXhhbXBsZQ==\n-----END ${label}-----`
const privateKeys = [
  block('PRIVATE KEY'),
  block('ENCRYPTED PRIVATE KEY'),
  block('OPENSSH PRIVATE KEY'),
  block('EC PRIVATE KEY'),
  block('PGP PRIVATE KEY BLOCK'),
  `some text\n${block('RSA PRIVATE KEY')}\nmore`,
  block('PRIVATE KEY').replaceAll('\n', ''),
  'PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none',
  'x\nPrivate-Lines: 4\nAAAA',
]

describe('a private key', () => {
  const recipes = recipeSlugs.map((slug) => [slug] as const)
  test.each(recipes)('is refused by every field of %s that asks for no secret', async (slug) => {
    const { inputs, deploy } = await loadRecipe(slug)
    const all: Input<unknown>[] = [...Object.values(inputs), ...Object.values(deploy.inputs)]
    const asked = all.filter(({ control, secret }) => !secret && /^lines?$/.test(control))
    expect(asked.length).toBeGreaterThan(0)
    for (const { parse, label } of asked) {
      for (const text of privateKeys) {
        const parsed = parse(text)
        expect(parsed, `${label}: ${text}`).toMatchObject({
          ok: false,
          problem:
            'It holds a private key. That must never leave your machine; this page sent it nowhere.',
        })
      }
    }
  })

  test('is taken where a secret is asked for, and in a text that only speaks of it', () => {
    const secret = multiline({ ...words, secret: true })
    for (const text of privateKeys) expect(secret.parse(text)).toMatchObject({ ok: true })
    const open = multiline(words)
    for (const text of ['the PRIVATE KEY of web-1', block('PUBLIC KEY'), block('CERTIFICATE')]) {
      expect(open.parse(text)).toMatchObject({ ok: true })
    }
  })
})

describe('a text that is offered in place of another', () => {
  const digits: Kind<number> = {
    kind: 'digits',
    control: 'line',
    read: (text) =>
      /^\d+$/.test(text) ? accept(Number(text)) : refuse('No digits.', 'Type some.'),
    convert: (text) => ({ label: 'Take the digits', text: text.replaceAll(/\D/g, '') }),
  }
  const { parse } = buildInput(words, digits)

  test('is one that the field then takes', () => {
    expect(parse('1a2')).toEqual({
      ok: false,
      problem: 'No digits.',
      fix: 'Type some.',
      instead: { label: 'Take the digits', text: '12' },
    })
    expect(parse('12')).toEqual({ ok: true, value: 12 })
  })

  test('is not offered where it would be refused again', () => {
    expect(parse('abc')).not.toHaveProperty('instead')
  })
})

describe('a list of 20,000 lines', () => {
  const anything = { test: /./, problem: 'P', fix: 'F' }
  test.each([
    ['lineList', lineList({ ...words, line: anything }), (n: number) => `${n}\n`],
    [
      'addressList',
      addressList(words),
      (n: number) => `10.${n >> 16}.${(n >> 8) % 256}.${n % 256}\n`,
    ],
    [
      'wireguardPeers',
      wireguardPeers(words),
      (n: number) => `${btoa(String(n).padStart(32, '0'))} 10.0.0.0/8\n`,
    ],
  ])('is read by %s in time that its length explains', (_, input, line) => {
    const text = times(20_000, line)
    const start = process.cpuUsage()
    const parsed = input.parse(text)
    const { user, system } = process.cpuUsage(start)
    expect(parsed.ok && parsed.value).toHaveLength(20_000)
    expect((user + system) / 1000).toBeLessThan(1500)
  })
})
