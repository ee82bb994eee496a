import { expect, test } from 'vitest'
import { afterFix, butaneOf, find } from '../../../../support/whole.ts'

const BAKERY = 'https://github.com/flatcar/sysext-bakery/releases/download/latest/'
const file = (path: string, source = 'https://example.com/a.raw') =>
  `storage:\n  files:\n    - path: ${path}\n      contents:\n        source: ${source}\n`
const link = (name: string, target: string) =>
  `storage:\n  links:\n    - path: /etc/extensions/${name}\n      target: ${target}\n`
const OPT = '/opt/extensions/kubernetes/kubernetes-v1.30.0-x86-64.raw'

test.each([
  {
    title: 'a versioned file',
    body: file('/etc/extensions/docker_compose-2.24.5-x86-64.raw'),
    name: 'docker_compose',
  },
  {
    title: 'another architecture and suffix',
    body: file('/var/lib/extensions/k3s-v1.36.2+k3s1-arm64.raw'),
    name: 'k3s',
  },
  {
    title: 'an image under another name',
    body: file('/etc/extensions/docker-compose.raw', `${BAKERY}docker_compose-2.24.5-x86_64.raw`),
    name: 'docker_compose',
  },
  {
    title: 'a versioned link',
    body: link('kubernetes-v1.30.0-x86-64.raw', OPT),
    name: 'kubernetes',
  },
  { title: 'a link under another name', body: link('k8s.raw', OPT), name: 'kubernetes' },
])('$title is found and renamed', ({ name, ...one }) => {
  const [finding] = find('host/sysext-name', one)
  expect(finding).toMatchObject({ severity: 'warning' })
  const mended = afterFix(butaneOf(one), finding?.fixes[0])
  expect(mended).toContain(`/extensions/${name}.raw\n`)
  const [, , ...body] = mended.split('\n')
  expect(find('host/sysext-name', { body: body.join('\n') })).toEqual([])
})

test.each([
  {
    title: 'its own name',
    body: file('/etc/extensions/docker_compose.raw', `${BAKERY}docker_compose-2.24.5-x86-64.raw`),
  },
  { title: 'a place where nothing looks', body: file(OPT) },
  { title: 'a name with a number', body: file('/etc/extensions/tool-2.raw') },
  {
    title: 'an image of somebody else',
    body: file('/etc/extensions/own.raw', 'https://example.com/tool-1.0-x86-64.raw'),
  },
  { title: 'a folder of versions', body: file('/etc/extensions/tool.raw.v/tool-1.0-x86-64.raw') },
  { title: 'a very long name', body: file(`/etc/extensions/a${'-1'.repeat(5000)}.raw`) },
])('$title is fine', (one) => {
  expect(find('host/sysext-name', one)).toEqual([])
})

test('two versions are not given one name', () => {
  const body = `${file('/etc/extensions/k3s-v1.36.2-x86-64.raw')}    - path: /etc/extensions/k3s.raw\n      contents: {inline: a}\n`
  expect(find('host/sysext-name', { body })).toMatchObject([{ fixes: [] }])
})

test.each([
  { title: 'below /opt', body: link('kubernetes.raw', OPT) },
  { title: 'by a way up', body: link('kubernetes.raw', `../..${OPT}`) },
])('a link to nothing $title is found', (one) => {
  expect(find('host/dangling-link', one)).toMatchObject([
    { severity: 'warning', message: expect.stringContaining(OPT) as unknown },
  ])
})

const merged = 'ignition: {config: {merge: [{source: "data:,a"}]}}\n'
const unit =
  'systemd: {units: [{name: a.service, contents: "[Service]\\nExecStart=/opt/bin/get /opt/extensions/kubernetes\\n"}]}\n'
test.each([
  {
    title: 'the config makes',
    body: `${link('kubernetes.raw', OPT)}  files: [{path: ${OPT}, contents: {inline: a}}]\n`,
  },
  { title: 'a unit may make', body: link('kubernetes.raw', OPT) + unit },
  { title: 'another config may make', body: link('kubernetes.raw', OPT) + merged },
  {
    title: 'systemd-sysupdate makes',
    body: `${link('kubernetes.raw', OPT)}  files: [{path: /etc/sysupdate.kubernetes.d/a.conf, contents: {inline: a}}]\n`,
  },
  {
    title: 'lies on a disk',
    body: `${link('kubernetes.raw', OPT)}  filesystems: [{device: /dev/sdb, format: ext4, path: /opt/extensions}]\n`,
  },
  {
    title: 'the image has',
    body: link('docker-flatcar.raw', '/usr/share/flatcar/sysext/docker-flatcar.raw'),
  },
  { title: 'is nothing on purpose', body: link('docker-flatcar.raw', '/dev/null') },
])('a link to what $title is fine', (one) => {
  expect(find('host/dangling-link', one)).toEqual([])
})
