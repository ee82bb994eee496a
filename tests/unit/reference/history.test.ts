import { expect, test } from 'vitest'
import { findSpec, specs } from '../../../src/engine/index.ts'
import { sinceOf } from '../../../src/reference/fields.ts'
import { changesIn, differences } from '../../../src/reference/history.ts'
import { nameOf, variants } from '../../../src/reference/variants.ts'

function specOf(id: string) {
  const [variant = '', version = ''] = id.split(' ')
  const spec = findSpec(variant, version)
  if (spec === undefined) throw new Error(`no spec ${id}`)
  return spec
}

test('every variant has a name, and every name a variant', () => {
  const found = new Set(specs.map(({ variant }) => variant))
  expect(new Set(variants.map(({ id }) => id))).toEqual(found)
  expect(() => nameOf('rhcos')).toThrow('rhcos')
})

test.each([
  ['fcos 1.0.0', 'storage.files[].path', 'fcos 1.0.0'],
  ['fcos 1.8.0-experimental', 'storage.luks[]', 'fcos 1.2.0'],
  ['flatcar 1.1.0', 'storage.luks[].discard', 'flatcar 1.1.0'],
  ['openshift 4.22.0', 'passwd.users[].password_hash', 'openshift 4.13.0'],
])('in %s, %s is there since %s', (id, path, since) => {
  expect(sinceOf(specOf(id), path).id).toBe(since)
})

test.each([
  ['flatcar 1.1.0', 'flatcar 1.0.0', ['passwd.users[].ssh_authorized_keys_local'], []],
  ['fcos 1.7.0', 'fcos 1.6.0', ['storage.trees[].file_mode', 'storage.trees[].dir_mode'], []],
  ['openshift 4.10.0', 'openshift 4.9.0', ['storage.files[].contents.compression'], []],
  ['openshift 4.9.0', 'openshift 4.8.0', [], []],
])('%s adds to %s: %j', (id, previous, added, removed) => {
  const changes = changesIn(specOf(id))
  expect(changes?.previous.id).toBe(previous)
  expect(changes?.added).toEqual(expect.arrayContaining(added))
  expect(changes?.added.length === 0).toBe(added.length === 0)
  expect(changes?.removed).toEqual(removed)
})

test('the first version of a variant changes nothing', () => {
  expect(changesIn(specOf('fcos 1.0.0'))).toBeUndefined()
})

test('the matrix names the topmost field that differs, with the first version that has it', () => {
  const rows = new Map(differences().map(({ path, presence }) => [path, presence]))
  const [flatcar, fcos, openshift, r4e] = rows.get('storage.luks[]') ?? []
  expect([flatcar, openshift, r4e]).toEqual(['all', 'all', 'none'])
  expect(fcos).toEqual({ since: specOf('fcos 1.2.0'), until: undefined })
  expect(rows.has('storage.luks[].device')).toBe(false)
  expect(rows.has('storage.files[]')).toBe(false)
  // the order is that of the schema
  const paths = [...rows.keys()]
  expect(paths.indexOf('kernel_arguments')).toBeLessThan(paths.indexOf('passwd.groups[]'))
})
