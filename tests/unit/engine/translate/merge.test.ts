import { describe, expect, test } from 'vitest'
import { butane } from '../../../../src/engine/schema/butane.ts'
import { levelsOf } from '../../../../src/engine/schema/levels.ts'
import { shapeOf } from '../../../../src/engine/schema/shape.ts'
import type { StructShape } from '../../../../src/engine/schema/shape.ts'
import { mergeConfigs } from '../../../../src/engine/translate/merge.ts'
import { Origins } from '../../../../src/engine/translate/origins.ts'
import { isEmpty } from '../../../../src/engine/values.ts'

const packages = { base: 'v0_5' }
const shape = shapeOf(butane, levelsOf('ign 3.4'), packages) as StructShape

function merge(parent: object, child: object) {
  return mergeConfigs(
    shape,
    { config: { ...parent }, origins: new Origins() },
    { config: { ...child }, origins: new Origins() },
  )
}

describe('a child config is merged over its parent as Ignition does', () => {
  test.each([
    [
      'the child wins, field by field',
      { systemd: { units: [{ name: 'a.mount', enabled: true, contents: 'p' }] } },
      { systemd: { units: [{ name: 'a.mount', contents: 'c' }] } },
      { systemd: { units: [{ name: 'a.mount', enabled: true, contents: 'c' }] } },
    ],
    [
      'items of the parent come first',
      { systemd: { units: [{ name: 'p.mount' }] } },
      { systemd: { units: [{ name: 'c.service' }] } },
      { systemd: { units: [{ name: 'p.mount' }, { name: 'c.service' }] } },
    ],
    [
      'lists that allow repeats are appended',
      { storage: { filesystems: [{ device: '/d', options: ['a'] }] } },
      { storage: { filesystems: [{ device: '/d', options: ['a', 'b'] }] } },
      { storage: { filesystems: [{ device: '/d', options: ['a', 'a', 'b'] }] } },
    ],
    [
      'a path in another list of nodes replaces the parent node',
      { storage: { files: [{ path: '/x' }] } },
      { storage: { links: [{ path: '/x', target: '/y' }] } },
      { storage: { links: [{ path: '/x', target: '/y' }], files: [] } },
    ],
    [
      'partitions are matched by number, else by label',
      {
        storage: {
          disks: [{ device: '/d', partitions: [{ number: 1, label: 'p' }, { label: 'x' }] }],
        },
      },
      {
        storage: {
          disks: [
            {
              device: '/d',
              partitions: [
                { number: 1, size_mib: 5 },
                { label: 'x', resize: true },
              ],
            },
          ],
        },
      },
      {
        storage: {
          disks: [
            {
              device: '/d',
              partitions: [
                { number: 1, label: 'p', size_mib: 5 },
                { label: 'x', resize: true },
              ],
            },
          ],
        },
      },
    ],
    [
      'a header without a value removes the one of the parent',
      {
        storage: {
          files: [
            {
              path: '/x',
              contents: { source: 'http://a', http_headers: [{ name: 'H', value: '1' }] },
            },
          ],
        },
      },
      {
        storage: {
          files: [{ path: '/x', contents: { source: 'http://a', http_headers: [{ name: 'H' }] } }],
        },
      },
      { storage: { files: [{ path: '/x', contents: { source: 'http://a', http_headers: [] } }] } },
    ],
  ])('%s', (_title, parent, child, expected) => {
    expect(merge(parent, child).config).toEqual(expected)
  })
})

test('origins follow an item to its new place, and only as far as it says something', () => {
  const { origins } = merge(
    { systemd: { units: [{ name: 'p.mount' }] } },
    { systemd: { units: [{ name: 'c.service', contents: 'x' }] } },
  )
  expect(origins.of(['systemd', 'units', 1, 'contents'])).toEqual([
    'systemd',
    'units',
    0,
    'contents',
  ])
  expect(origins.of(['systemd', 'units', 1, 'mask'])).toEqual(['systemd', 'units', 1, 'mask'])
})

test.each([
  [undefined, true],
  [{}, true],
  [{ a: {}, b: [] }, true],
  [{ a: { b: '' } }, false],
  [[{}], true],
  [false, false],
])('whether %j says nothing: %s', (value, expected) => {
  expect(isEmpty(value)).toBe(expected)
})
