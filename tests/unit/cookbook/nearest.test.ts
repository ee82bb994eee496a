import { expect, test } from 'vitest'
import { nearest } from '../../../src/cookbook/nearest.ts'

const KNOWN = ['insecure-registries', 'registry-mirrors', 'debug', 'dns', 'ExecStart', 'ExecStop']

test.each([
  ['insecure_registries', 'insecure-registries'],
  ['Debug', 'debug'],
  ['registrymirrors', 'registry-mirrors'],
  ['registry-miror', 'registry-mirrors'],
  ['debgu', 'debug'],
  ['dnss', 'dns'],
  ['execstart', 'ExecStart'],
  ['ExecStrat', 'ExecStart'],
])('%s was meant to be %s', (word, meant) => {
  expect(nearest(word, KNOWN)).toBe(meant)
})

test.each(['dn', 'mirrors', 'ExecSto', 'x', '', 'bug', 'ExecReload'])(
  'what %j was meant to be is not certain',
  (word) => {
    expect(nearest(word, [...KNOWN, 'ExecStow'])).toBeUndefined()
  },
)
