import { expect, test } from 'vitest'
import type { ValueRequest } from '../../../src/widgets/render-value.ts'
import { isValueForm, MASK, renderValue } from '../../../src/widgets/render-value.ts'

const inputs = {
  address: { secret: false },
  dns: { secret: false },
  'deploy.datastore': { secret: false },
  token: { secret: true },
}
const values = {
  address: ' 192.168.10.20/24 ',
  dns: '192.168.10.1\n  1.1.1.1',
  'deploy.datastore': "Bob's disk",
  token: 'hunter2',
}

const cases: [request: ValueRequest, text: string][] = [
  [{ of: 'address' }, '192.168.10.20/24'],
  [{ of: 'address', as: 'host' }, '192.168.10.20'],
  [{ of: 'dns', as: 'list' }, '192.168.10.1, 1.1.1.1'],
  [{ of: 'deploy.datastore' }, "Bob's disk"],
  [{ of: 'deploy.datastore', shell: true }, `'Bob'\\''s disk'`],
  [{ of: 'address', as: 'host', shell: true }, '192.168.10.20'],
  [{ of: 'token' }, MASK],
  [{ of: 'token', as: 'list', shell: true }, MASK],
]

test.each(cases)('%j shows %s', (request, text) => {
  expect(renderValue(request, inputs, values)).toBe(text)
})

test('an IPv6 address loses its prefix length and nothing else', () => {
  const request: ValueRequest = { of: 'address', as: 'host' }
  expect(renderValue(request, inputs, { address: '2001:db8::1/64' })).toBe('2001:db8::1')
})

test('an empty secret is empty, so that the mask does not claim there is one', () => {
  expect(renderValue({ of: 'token' }, inputs, { token: '' })).toBe('')
})

test('an unknown input stops the build and names those there are', () => {
  expect(() => renderValue({ of: 'adress' }, inputs, values)).toThrow(/"adress".*address, dns/)
})

test.each([
  ['host', true],
  ['toString', false],
  [undefined, false],
])('whether %s is a form of a value: %s', (name, known) => {
  expect(isValueForm(name)).toBe(known)
})
