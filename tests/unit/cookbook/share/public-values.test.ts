import { expect, test } from 'vitest'
import { hostname } from '../../../../src/cookbook/inputs/hostname.ts'
import { multiline } from '../../../../src/cookbook/inputs/multiline.ts'
import { sshKeys } from '../../../../src/cookbook/inputs/ssh-keys.ts'
import { text } from '../../../../src/cookbook/inputs/text.ts'
import type { PublicValues } from '../../../../src/cookbook/share/public-values.ts'
import { publicValues, withheldKeys } from '../../../../src/cookbook/share/public-values.ts'
import { EXAMPLE_KEY } from '../../../../src/cookbook/example-key.ts'

const words = { label: 'Thing', help: 'What it is for.' }
const inputs = {
  hostname: hostname({ ...words, example: 'node-1' }),
  keys: sshKeys({ ...words, example: EXAMPLE_KEY }),
  token: text({ ...words, example: 'x', secret: true }),
  note: text({
    ...words,
    example: 'x',
    default: 'none',
    optional: true,
    pattern: { test: /^[a-z]+$/, problem: 'No.', fix: 'Mend.' },
  }),
  message: multiline({ ...words, example: 'x', default: 'hello' }),
  remark: text({ ...words, example: 'x' }),
}
const privateKey = '-----BEGIN OPENSSH PRIVATE KEY-----\nMIIE\n-----END OPENSSH PRIVATE KEY-----'

test.each<[title: string, typed: Record<string, string>, kept: Record<string, string>]>([
  ['an answer is kept as it was typed', { hostname: ' n-2 ' }, { hostname: ' n-2 ' }],
  ['an SSH public key is public', { keys: `${EXAMPLE_KEY}2` }, { keys: `${EXAMPLE_KEY}2` }],
  ['an answer equal to its default is left out', { hostname: 'node-1', note: 'none' }, {}],
  ['an emptied answer is kept where it may be empty', { note: '' }, { note: '' }],
  ['an emptied answer is left out where it may not', { hostname: '' }, {}],
  ['an answer that its input refuses is left out', { hostname: 'a b' }, {}],
  ['a private key in place of a public one is left out', { keys: privateKey }, {}],
  ['an answer to no question is left out', { colour: 'red', toString: 'x' }, {}],
  ['a secret is left out', { token: 'hunter2' }, {}],
  ['free text is left out', { message: 'hunter2', remark: 'hunter2' }, {}],
  ['free text that was emptied holds nothing', { remark: '', note: '' }, { note: '' }],
  ['the order is that of the inputs', { note: 'a', hostname: 'b' }, { hostname: 'b', note: 'a' }],
])('%s', (_title, typed, kept) => {
  expect(Object.entries(publicValues(inputs, typed))).toEqual(Object.entries(kept))
})

test('what an object inherits is no answer', () => {
  const inherited = { toString: text({ ...words, example: 'x' }) }
  expect(publicValues(inherited, {})).toEqual({})
})

test('no other object passes for public values', () => {
  const typed: Record<string, string> = { token: 'hunter2' }
  // @ts-expect-error -- a project takes only what publicValues made
  const values: PublicValues = typed
  expect(publicValues(inputs, values)).toEqual({})
})

test('what stays in the page is named: secrets and free text that differ from their defaults', () => {
  const typed = { hostname: 'n-2', token: 'a', message: 'b', remark: 'x', note: 'd', colour: 'e' }
  expect(withheldKeys(inputs, typed)).toEqual(['token', 'message'])
  expect(withheldKeys(inputs, { message: ' ', token: '' })).toEqual([])
})
