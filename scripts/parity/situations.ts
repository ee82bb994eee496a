/**
 * What no field brings about alone: entries that are in each other's way, sugar that meets what it
 * would generate, settings that exclude each other. Each is laid over a sound config.
 */
import type { StructShape } from '../../src/engine/reference.ts'
import { storage } from './situation.ts'
import type { Situation } from './situation.ts'
import { disks, nodes } from './situations-storage.ts'
import { sugar } from './situations-sugar.ts'
import { Word, isMapping } from './tree.ts'
import type { Mapping, Tree } from './tree.ts'

const elsewhere: readonly Situation[] = [
  (pick) => ({
    openshift: {
      fips: pick([true, false]),
      kernel_type: pick(['', 'realtime']),
      extensions: pick([[], ['a', 'a']]),
      kernel_arguments: ['b', pick(['b', 'c'])],
    },
    ...storage({
      luks: [{ name: 'f', device: '/dev/f', clevis: { tpm2: true } }],
      raid: [{ name: 'x', level: pick(['', 'raid1']), devices: ['/dev/a'] }],
    }),
  }),
  (pick) =>
    storage({
      files: [
        {
          path: '/var/os',
          mode: new Word(pick(['0644', '04755'])),
          contents: {
            source: pick(['http://a/b', 'data:,x', 'http://[']),
            compression: pick(['gzip', '']),
          },
        },
      ],
    }),
  (pick) => ({
    passwd: {
      users: [
        {
          name: pick(['core', 'other']),
          ...pick([
            { uid: 0 },
            { system: false },
            { password_hash: 'x' },
            { groups: [] },
            { shell: '' },
          ]),
        },
      ],
      groups: pick([[], [{ name: 'g' }]]),
    },
  }),
  (pick) => ({
    kernel_arguments: {
      should_exist: ['a', pick(['a', 'b'])],
      should_not_exist: [pick(['a', 'c'])],
    },
  }),
  (pick) => ({
    ignition: {
      proxy: {
        http_proxy: pick(['http://a', 'ftp://a', 'a']),
        https_proxy: pick(['http://a', 'https://a']),
      },
    },
  }),
  (pick) => ({
    ignition: {
      security: {
        tls: {
          certificate_authorities: [
            { inline: 'a' },
            { inline: pick(['a', 'b']) },
            pick([{}, { verification: {} }, { source: '' }]),
          ],
        },
      },
    },
  }),
]

/** All of them; a spec leaves out the fields it does not have. */
export const situations: readonly Situation[] = [...nodes, ...sugar, ...disks, ...elsewhere]

/** Lays a situation over a config: mappings are joined, lists appended, and only known fields kept. */
export function overlay(base: Tree | undefined, over: Tree, shape: StructShape): Mapping {
  const result: Mapping = isMapping(base) ? { ...base } : {}
  for (const { name, shape: field } of shape.fields) {
    const value = isMapping(over) ? over[name] : undefined
    if (value === undefined) continue
    const known = result[name]
    if (field.kind === 'struct') result[name] = overlay(known, value, field)
    else if (field.kind === 'list')
      result[name] = [...(Array.isArray(known) ? known : []), ...itemsOf(value, field.item)]
    else result[name] = value
  }
  return result
}

function itemsOf(value: Tree, shape: StructShape['fields'][number]['shape']): Tree[] {
  const items = Array.isArray(value) ? value : [value]
  return shape.kind === 'struct' ? items.map((item) => overlay({}, item, shape)) : items
}
