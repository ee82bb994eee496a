import { expect, test } from 'vitest'
import { foreignPaths } from '../../../../../src/cookbook/foreign-paths.ts'
import { afterFix, butaneOf, find, withFile } from '../../../../support/whole.ts'

const file = (path: string) => withFile(path, 'a')
const FCOS = { spec: 'fcos 1.5.0' }

test.each([
  { body: file('/etc/coreos/update.conf'), reads: '/etc/flatcar/update.conf' },
  { body: file('/etc/zincati/config.d/50-a.toml'), reads: '/etc/flatcar/update.conf' },
  { body: file('/etc/sysconfig/docker'), reads: '/etc/docker/daemon.json' },
  { body: file('/etc/cron.d/backup'), reads: 'timer' },
  { body: file('/etc/chrony.conf'), reads: '/etc/systemd/timesyncd.conf' },
  { body: file('/etc/apt/sources.list'), reads: 'containers' },
  { body: file('/etc/flatcar/update.conf'), reads: '/etc/zincati', ...FCOS },
  { body: file('/etc/systemd/timesyncd.conf'), reads: '/etc/chrony.conf', ...FCOS },
])('a file that nothing reads is found, and $reads is named', ({ reads, ...one }) => {
  const [finding] = find('host/foreign-path', one)
  expect(finding).toMatchObject({
    severity: 'warning',
    message: expect.stringContaining(reads) as unknown,
  })
})

test('the path of the same file is put in place of the old one, unless it is there', () => {
  const body = file('/etc/coreos/update.conf')
  const [finding] = find('host/foreign-path', { body })
  expect(afterFix(butaneOf({ body }), finding?.fixes[0])).toBe(
    butaneOf({ body: file('/etc/flatcar/update.conf') }),
  )
  const both = body + file('/etc/flatcar/update.conf').replace(/^.*\n.*\n/, '')
  expect(find('host/foreign-path', { body: both })).toMatchObject([{ fixes: [] }])
})

test.each([
  { title: 'that the other system reads', body: file('/etc/coreos/a'), spec: 'flatcar 1.1.0' },
  { title: 'of Docker on Fedora CoreOS', body: file('/etc/sysconfig/docker'), ...FCOS },
  {
    title: 'that a unit names',
    body: `${file('/etc/sysconfig/docker')}systemd: {units: [{name: a.service, contents: "[Service]\\nEnvironmentFile=-/etc/sysconfig/docker\\n"}]}\n`,
  },
  {
    title: 'of a program that is enabled',
    body: `${file('/etc/ntp.conf')}systemd: {units: [{name: ntpd.service, enabled: true}]}\n`,
  },
  {
    title: 'of an extension',
    body: `${file('/etc/chrony.conf')}  links: [{path: /etc/extensions/chrony.raw, target: /opt/x}]\n`,
  },
  {
    title: 'in a folder that is only made',
    body: 'storage: {directories: [{path: /etc/cron.d}]}\n',
  },
  { title: 'of a system nobody looked at', body: file('/etc/apt/a'), spec: 'openshift 4.14.0' },
])('a file $title is fine', (one) => {
  expect(find('host/foreign-path', one)).toEqual([])
})

test('no row of the table hides another one', () => {
  const seen = foreignPaths.map(({ path, systems }) => [...systems, path].join(' '))
  expect(new Set(seen).size).toBe(seen.length)
})

test.each([
  { body: file('/usr/local/bin/tool'), folder: '/opt' },
  { body: 'storage: {directories: [{path: /usr/share/own}]}\n', folder: '/opt' },
  { body: 'storage: {links: [{path: /bin/own, target: /opt/own}]}\n', folder: '/opt' },
  { body: file('/usr/bin/tool'), folder: '/usr/local', ...FCOS },
])('Ignition cannot write everywhere: $folder is named', ({ folder, ...one }) => {
  expect(find('host/read-only-path', one)).toMatchObject([
    { severity: 'error', message: expect.stringContaining(`${folder}.`) as unknown },
  ])
})

test.each([
  { title: '/opt', body: file('/opt/bin/tool') },
  { title: 'the link to the OEM partition', body: file('/usr/share/oem/grub.cfg') },
  { title: '/usr/local of Fedora CoreOS', body: file('/usr/local/bin/tool'), ...FCOS },
  { title: 'a folder that begins so', body: file('/usrlocal/a') },
])('Ignition can write to $title', (one) => {
  expect(find('host/read-only-path', one)).toEqual([])
})
