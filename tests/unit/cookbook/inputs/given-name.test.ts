import { expect, test } from 'vitest'
import { holds } from '../../../../src/cookbook/input.ts'
import { givenName } from '../../../../src/cookbook/inputs/given-name.ts'

const input = givenName({ label: 'Name', help: 'As it is called.', example: 'VM Network' })

test.each<[text: string, shared: boolean]>([
  ['VM Network', true],
  ['datastore1 (1)', true],
  ['linux/flatcar', true],
  ['administrator@vsphere.local', true],
  [String.raw`LAB\jane`, true],
  ['Büro-Süd', true],
  ['jane:hunter2', false],
  ['Pa$$word', false],
  ['x=1', false],
  ['a'.repeat(201), false],
])('“%s” is taken, and shared: %s', (text, shared) => {
  expect(input.parse(text)).toEqual({ ok: true, value: text })
  expect(holds(input.shared, text)).toBe(shared)
})
