import { expect, test } from 'vitest'
import { imageFiles } from '../../../../../src/cookbook/image-files.ts'
import { afterFix, butaneOf, find, PLACE } from '../../../../support/whole.ts'

const CODE = 'host/overwrite'
const file = (path: string, rest = 'contents: {inline: a}') =>
  `storage:\n  files:\n    - path: ${path}\n      ${rest}\n`
const link = (path: string, target: string, rest = 'hard: false') =>
  `storage:\n  links:\n    - path: ${path}\n      target: ${target}\n      ${rest}\n`
const folder = (path: string) => `storage:\n  directories:\n    - path: ${path}\n      mode: 0755\n`

test.each([
  { title: 'a file over a file', body: file('/etc/flatcar/update.conf') },
  { title: 'a file over a link', body: file('/etc/resolv.conf') },
  { title: 'a file from elsewhere', body: file('/etc/hosts', 'contents: {source: "data:,a"}') },
  { title: 'a path in other words', body: file('/etc//./ssh/../ntp.conf') },
  { title: 'a folder over a file', body: folder('/etc/passwd') },
  { title: 'a folder over a link', body: folder('/etc/coreos') },
  {
    title: 'a link that leads elsewhere',
    body: link('/etc/resolv.conf', '/run/systemd/resolve/stub-resolv.conf'),
  },
  { title: 'a link over a file', body: link('/etc/hosts', '/usr/share/baselayout/hosts') },
  { title: 'an extension put away', body: link('/etc/extensions/docker-flatcar.raw', '/dev/null') },
  { title: 'chrony of Fedora CoreOS', body: file('/etc/chrony.conf'), spec: 'fcos 1.5.0' },
])('$title is an error, and overwrite: true mends it', (one) => {
  const [finding] = find(CODE, one)
  expect(finding).toMatchObject({ severity: 'error' })
  const mended = afterFix(butaneOf(one), finding?.fixes[0])
  expect(mended).toContain('overwrite: true\n')
  const [, , ...body] = mended.split('\n')
  expect(find(CODE, { ...one, body: body.join('\n') })).toEqual([])
})

test.each([
  { title: 'added to', body: file('/etc/profile', 'append: [{inline: a}]') },
  { title: 'given a mode', body: file('/etc/nsswitch.conf', 'mode: 0600') },
])('a link that is $title cannot be overwritten with nothing', (one) => {
  expect(find(CODE, one)).toMatchObject([
    { message: expect.stringContaining('write the whole file') as unknown, fixes: [] },
  ])
})

test('overwrite: false becomes true in its place', () => {
  const body = file('/etc/ntp.conf', 'overwrite: false\n      contents: {inline: a}')
  const [finding] = find(CODE, { body })
  const mended = afterFix(butaneOf({ body }), finding?.fixes[0])
  expect(mended).toBe(butaneOf({ body: body.replace('false', 'true') }))
})

test.each([
  { title: 'with overwrite', body: file('/etc/hosts', 'overwrite: true') },
  { title: 'that is added to', body: file('/etc/hosts', 'append: [{inline: a}]') },
  { title: 'that only gets a mode', body: file('/etc/hosts', 'mode: 0600') },
  { title: 'that no image has', body: file('/etc/flatcar/enabled-sysext.conf') },
  { title: 'that adds to the image', body: file('/etc/security/limits.conf') },
  { title: 'that sets the time zone', body: link('/etc/localtime', '/usr/share/zoneinfo/UTC') },
  {
    title: 'that the image has just so',
    body: link('/etc/resolv.conf', '../run/systemd/resolve/resolv.conf'),
  },
  { title: 'below a folder of the image', body: file('/etc/ssh/sshd_config.d/10-own.conf') },
  { title: 'of another system', body: file('/etc/chrony.conf') },
  { title: 'of Flatcar on Fedora CoreOS', body: file('/etc/motd'), spec: 'fcos 1.5.0' },
  { title: 'of a system nobody looked at', body: file('/etc/passwd'), spec: 'r4e 1.0.0' },
  {
    title: 'of a release without the layer',
    body: file('/etc/hosts'),
    deploy: { ...PLACE, channel: 'lts-2023' as const },
  },
])('something $title is fine', (one) => {
  expect(find(CODE, one)).toEqual([])
})

test('the table has absolute paths, none of them below what is read-only', () => {
  for (const path of Object.values(imageFiles).flatMap(Object.keys))
    expect(path).toMatch(/^\/etc\/[^/].*[^/]$/)
})
