import { expect, test } from 'vitest'
import { afterFix, butaneOf, find } from '../../../../../support/whole.ts'

const CODE = 'host/network-manager-mode'
const spec = 'fcos 1.5.0'
const connection = (more = '', path = '/etc/NetworkManager/system-connections/a.nmconnection') =>
  `storage:\n  files:\n    - path: ${path}\n${more}      contents:\n        inline: "[connection]"\n`

test.each([
  ['0644', '0644'],
  ['0640', '0640'],
  ['0604', '0604'],
  ['0o660', '0660'],
  ['420', '0644'],
])('the mode %s is found and mended', (mode, said) => {
  const one = { body: connection(`      mode: ${mode}\n`), spec }
  const [finding, ...rest] = find(CODE, one)
  expect([finding?.severity, rest]).toEqual(['warning', []])
  expect(finding?.message).toContain(said)
  const text = afterFix(butaneOf(one), finding?.fixes[0])
  expect(text).toContain('mode: 0600\n')
  expect(find(CODE, { body: text.split('\n').slice(2).join('\n'), spec })).toEqual([])
})

test('a connection without a mode is found, and given one', () => {
  const one = { body: connection(), spec }
  const [finding] = find(CODE, one)
  expect(finding?.path).toEqual(['storage', 'files', 0, 'path'])
  expect(afterFix(butaneOf(one), finding?.fixes[0])).toContain(
    '    - mode: 0600\n      path: /etc/',
  )
})

test('it is found without contents that can be read, and under a name without an ending', () => {
  const path = '/etc/NetworkManager/system-connections/lan'
  const body = `storage: {files: [{path: ${path}, mode: 0644, contents: {source: "https://a/b"}}]}\n`
  expect(find(CODE, { body, spec })).toHaveLength(1)
})

test.each(['user: {name: core}', 'user: {id: 500}'])(
  'an owner who is not root is found: %s',
  (user) => {
    expect(
      find(CODE, { body: connection(`      mode: 0600\n      ${user}\n`), spec }),
    ).toMatchObject([{ path: ['storage', 'files', 0, 'user'], fixes: [] }])
  },
)

test.each([
  { title: '0600', body: connection('      mode: 0600\n') },
  { title: '0400', body: connection('      mode: 0400\n') },
  { title: 'root', body: connection('      mode: 0600\n      user: {name: root}\n') },
  { title: 'root by number', body: connection('      mode: 0600\n      user: {id: 0}\n') },
  { title: 'a hidden file', body: connection('', '/etc/NetworkManager/system-connections/.keep') },
  { title: 'a file with settings', body: connection('', '/etc/NetworkManager/conf.d/a.conf') },
])('is not found for $title', ({ body }) => {
  expect(find(CODE, { body, spec })).toEqual([])
})

test('is not found on Flatcar, where the file is not read at all', () => {
  expect(find(CODE, { body: connection() })).toEqual([])
})
