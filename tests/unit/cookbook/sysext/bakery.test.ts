import { gzipSync } from 'node:zlib'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extensionNotes } from '../../../../src/components/extension-notes.ts'
import { bakery, extensionNamed, findExtension } from '../../../../src/cookbook/sysext/bakery.ts'
import { RELEASE, releaseName } from '../../../../src/cookbook/sysext/release.ts'
import { bakeryLayout, startedByImage } from '../../../support/bakery-layout.ts'

test('has a row for each image of the bakery, in order of their names', () => {
  expect(bakery.map(({ name }) => name)).toEqual(Object.keys(bakeryLayout).toSorted())
})

describe.each(bakery.map((row) => [row.name, row] as const))('%s', (name, row) => {
  const { units = [], unitFolder = '/usr/lib/systemd/system', starts } = row

  test('names units that its image has, where it has them', () => {
    expect(bakeryLayout[name]).toEqual(
      expect.arrayContaining(units.map((unit) => `${unitFolder}/${unit}`)),
    )
    expect(row.agent === undefined || units.includes(row.agent)).toBe(true)
  })

  test('starts by itself exactly if its image upholds a unit', () => {
    expect(starts === 'itself').toBe(startedByImage(name).length > 0)
    for (const unit of startedByImage(name)) expect(units).toContain(unit)
  })

  test('says how its unit starts exactly if it has one', () => {
    expect(starts !== undefined).toBe(units.length > 0)
  })

  test('has a release that may be typed', () => {
    expect(row.version).toMatch(RELEASE)
    expect(releaseName(row)).toBe(row.version)
  })
})

test.each([
  ['tailscale', '1.80.3', 'v1.80.3'],
  ['tailscale', 'v1.80.3', 'v1.80.3'],
  ['nomad', '1.10.0', '1.10.0'],
  ['nomad', 'v1.10.0', '1.10.0'],
  ['k3s', '1.32.2+k3s1', 'v1.32.2+k3s1'],
])('a release of %s typed as %s is called %s', (name, typed, release) => {
  expect(releaseName(extensionNamed(name), typed)).toBe(release)
})

test.each(['', '1', 'latest', '1.2/../3', '1.2 3', '1.2%', 'vv1.2', '1.2.3+', '1.2\n3'])(
  '%j is not the name of a release',
  (text) => {
    expect(text).not.toMatch(RELEASE)
  },
)

test('an unknown name is nobody, and where it cannot come from a reader a bug', () => {
  expect(findExtension(undefined)).toBeUndefined()
  expect(findExtension('frob')).toBeUndefined()
  expect(() => extensionNamed('frob')).toThrow('the bakery has no frob')
})

test('the page speaks of no extension that is not there', () => {
  expect(Object.keys(extensionNotes).filter((name) => !(name in bakeryLayout))).toEqual([])
})

test('the rows are a small part of a page', () => {
  const folder = new URL('../../../../src/cookbook/sysext/', import.meta.url)
  const rows = readdirSync(folder).filter(
    (file) => !/^(extension|official|release|transfer)/.test(file),
  )
  const text = rows.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('')
  expect(rows).toHaveLength(6)
  expect(gzipSync(text).length).toBeLessThan(3072)
})
