import { expect, test } from 'vitest'
import { afterFix, butaneOf, find, lintAll } from '../../../../support/whole.ts'

const CODE = 'host/unknown-key'
const user = (entry: string) => `passwd:\n  users:\n    - name: core\n      ${entry}\n`
const file = (entry: string) => `storage:\n  files:\n    - path: /etc/x\n      ${entry}\n`
const unit = (entry: string) => `systemd:\n  units:\n    - name: a.service\n      ${entry}\n`

test.each([
  [user('passwordHash: a'), user('password_hash: a')],
  [user('"passwordHash": a'), user('"password_hash": a')],
  [user('sshAuthorizedKeys: []'), user('ssh_authorized_keys: []')],
  [user('ssh-authorized-keys: []'), user('ssh_authorized_keys: []')],
  [user('ssh_authorised_keys: []'), user('ssh_authorized_keys: []')],
  [file('overwite: false'), file('overwrite: false')],
  [file('contnets: {inline: a}'), file('contents: {inline: a}')],
  [file('permissions: 0644'), file('mode: 0644')],
  [file('contents: {url: "data:,a"}'), file('contents: {source: "data:,a"}')],
  [file('“mode”: 0644'), file('mode: 0644')],
  [unit('content: a'), unit('contents: a')],
  [unit('Enabled: true'), unit('enabled: true')],
  ['kernelArguments: {should_exist: [a]}\n', 'kernel_arguments: {should_exist: [a]}\n'],
])('a slip of the pen is mended: case %#', (body, mended) => {
  const [finding] = find(CODE, { body })
  expect(finding).toMatchObject({ severity: 'info' })
  expect(afterFix(butaneOf({ body }), finding?.fixes[0])).toBe(butaneOf({ body: mended }))
})

test.each([
  ['it belongs into users', 'passwd:\n  ssh_authorized_keys: []\n'],
  ['it belongs into contents', file('inline: a')],
  ['it belongs into contents', file('source: "data:,a"')],
  ['one level further out, beside contents', file('contents: {inline: a, mode: 0644}')],
])('%s', (words, body) => {
  expect(find(CODE, { body })).toMatchObject([
    { message: expect.stringContaining(words) as unknown, fixes: [] },
  ])
})

test.each([
  ['its value does not fit', user('passwordHash: [a]')],
  ['the config would have an error more', file('Mode: 99999')],
])('a key is not renamed where %s', (_, body) => {
  expect(find(CODE, { body })).toMatchObject([{ fixes: [] }])
})

test.each([
  ['the key that was meant is there', user('password_hash: a\n      passwordHash: b')],
  ['it is too short to tell', user('gid: 1')],
  ['nothing comes near', user('shell_colour: red')],
  ['it is explained as one of the older format', unit('enable: true')],
  ['it is of another spec', 'boot_device: {layout: x86_64}\n'],
])('nothing is said where %s', (_, body) => {
  expect(find(CODE, { body })).toEqual([])
})

test('a key is explained once', () => {
  const body = unit('enable: true')
  const codes = lintAll(butaneOf({ body })).map(({ code }) => code)
  expect(codes.filter((code) => /key|container/.test(code))).toEqual([
    'host/container-linux-config',
  ])
})

test('a space of another kind in front of a key is named, and replaced at a click', () => {
  const body = 'storage:\n  files:\n    - path: /a\n\u00a0     mode: 0644\n'
  const [finding] = find('host/unknown-key', { body })
  expect(finding?.message).toContain('a no-break space (U+00A0) stands in front of it')
  const mended = afterFix(butaneOf({ body }), finding?.fixes[0])
  expect(mended).toContain('/a\n      mode: 0644\n')
})
