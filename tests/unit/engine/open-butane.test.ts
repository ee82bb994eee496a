import { describe, expect, test } from 'vitest'
import { findSpec, openButane, transpile } from '../../../src/engine/index.ts'

const text = `variant: flatcar
version: 1.1.0
passwd:
  users:
    - &core
      name: core
    - <<: *core
      shel: /bin/sh
storage:
  files:
    - path: /etc/a
      mode: 0644
      contents: {inline: a}
`

describe('an open config', () => {
  const open = openButane(text)

  test('has what its author wrote, sugar included', () => {
    expect(open?.spec.id).toBe('flatcar 1.1.0')
    expect(open?.config).toMatchObject({
      passwd: { users: [{ name: 'core' }, { name: 'core' }] },
      storage: { files: [{ path: '/etc/a', mode: 0o644, contents: { inline: 'a' } }] },
    })
  })

  test('knows the keys that no field takes', () => {
    expect(open?.unused.map(({ path }) => path)).toContainEqual(['passwd', 'users', 1, 'shel'])
  })

  test.each([
    [['storage', 'files', 0, 'mode'], '0644'],
    [['storage', 'files', 0, 'contents'], '{inline: a}'],
    [['version'], '1.1.0'],
    [['passwd', 'users', 0, 'name'], 'core'],
    [['passwd', 'users', 1, 'name'], undefined],
    [['passwd', 'users', 2], undefined],
    [['storage', 'files', 0, 'mode', 'x'], undefined],
    [['constructor'], undefined],
  ])('has a node at %j that reads %j', (path, expected) => {
    const node = open?.nodeAt(path)
    expect(node && open?.text.slice(node.start, node.end)).toBe(expected)
  })

  test('places a finding as the report does', () => {
    const [first] = transpile(text).report
    if (first === undefined || open === undefined) throw new Error('there is nothing to place')
    const { range: _, ...found } = first
    expect(open.place({ ...found, atKey: true })).toEqual(first)
  })
})

test.each([
  ['no YAML', 'a: ['],
  ['no variant', 'version: 1.1.0\n'],
  ['an unknown version', 'variant: flatcar\nversion: 9.9.9\n'],
  ['a value of another type', 'variant: flatcar\nversion: 1.1.0\nstorage: {files: 5}\n'],
  ['nothing', ''],
  ['too much', 'a'.repeat(2 ** 24 + 1)],
])('a text with %s does not open', (_, source) => {
  expect(openButane(source)).toBeUndefined()
})

test('a spec can be assumed where none that is known is named', () => {
  const assumed = findSpec('flatcar', '1.0.0')
  expect(openButane('networkd: {}\n', assumed)).toMatchObject({
    unused: [{ path: ['networkd'], offset: 0 }],
  })
  expect(openButane('variant: fcos\nversion: 1.5.0\n', assumed)?.spec.id).toBe('fcos 1.5.0')
  expect(openButane('', assumed)).toBeUndefined()
})

test('a byte order mark is not part of the text', () => {
  expect(openButane('\ufeffvariant: flatcar\nversion: 1.1.0\n')?.text).toMatch(/^variant/)
})
