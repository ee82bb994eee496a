import { expect, test } from 'vitest'
import { writeConfig } from '../../../../src/engine/emit/config.ts'
import { butane } from '../../../../src/engine/schema/butane.ts'
import { levelsOf } from '../../../../src/engine/schema/levels.ts'
import type { Level } from '../../../../src/engine/schema/levels.ts'
import { shapeOf } from '../../../../src/engine/schema/shape.ts'
import type { StructShape } from '../../../../src/engine/schema/shape.ts'

function write(level: Level, config: object, pretty = false): string {
  const packages = { base: 'v0_4' }
  const shape = shapeOf(butane, levelsOf(level), packages) as StructShape
  return writeConfig(shape, config as Record<string, unknown>, { pretty })
}

test.each<[string, Level, object, string]>([
  [
    'empty sections and lists are left out',
    'ign 3.3',
    { storage: { files: [] }, passwd: {} },
    '{}',
  ],
  [
    'a field that upstream always writes is written without a value',
    'ign 3.3',
    { systemd: { units: [{ enabled: true }] } },
    '{"systemd":{"units":[{"enabled":true,"name":""}]}}',
  ],
  [
    'a list item with nothing in it is still an item, with the fields that are always written',
    'ign 3.3',
    { systemd: { units: [{}] } },
    '{"systemd":{"units":[{"name":""}]}}',
  ],
  [
    'empty strings, zero and false behind pointers are written',
    'ign 3.3',
    { passwd: { users: [{ name: 'a', uid: 0, system: false, gecos: '' }] } },
    '{"passwd":{"users":[{"gecos":"","name":"a","system":false,"uid":0}]}}',
  ],
  [
    'names are camel case, with MiB spelt out',
    'ign 3.3',
    { storage: { disks: [{ device: '/d', partitions: [{ size_mib: 1, type_guid: 'x' }] }] } },
    '{"storage":{"disks":[{"device":"/d","partitions":[{"sizeMiB":1,"typeGuid":"x"}]}]}}',
  ],
  [
    'spec 3.2 writes out an empty clevis that was given',
    'ign 3.2',
    {
      storage: {
        luks: [
          { name: 'a', clevis: {} },
          { name: 'b', clevis: { custom: {} } },
        ],
      },
    },
    '{"storage":{"luks":[{"clevis":{},"name":"a"},{"clevis":{"custom":{"config":"","pin":""}},"name":"b"}]}}',
  ],
  [
    'later specs leave it out',
    'ign 3.3',
    { storage: { luks: [{ name: 'a', clevis: { custom: {} } }] } },
    '{"storage":{"luks":[{"name":"a"}]}}',
  ],
  [
    'integers beyond a double keep every digit',
    'ign 3.3',
    { storage: { files: [{ path: '/a', mode: 9007199254740993n }] } },
    '{"storage":{"files":[{"path":"/a","mode":9007199254740993}]}}',
  ],
])('%s', (_title, level, config, expected) => {
  expect(write(level, config)).toBe(expected)
})

test('the pretty form is indented by two spaces', () => {
  expect(write('ign 3.3', { kernel_arguments: { should_exist: ['a', 'b'] } }, true)).toBe(
    '{\n  "kernelArguments": {\n    "shouldExist": [\n      "a",\n      "b"\n    ]\n  }\n}',
  )
})
