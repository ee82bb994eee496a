import { expect, test } from 'vitest'
import { find } from '../../../../support/whole.ts'

const filesystem = (path: string) =>
  `storage: {filesystems: [{device: /dev/sdb, format: ext4, path: ${path}}]}\n`
const unit = (name: string, field = 'contents: a') =>
  `systemd: {units: [{name: '${name}', ${field}}]}\n`

test.each([
  { title: '/opt', body: filesystem('/opt') },
  { title: '/opt/data', body: filesystem('/opt/data') },
  { title: '/usr/local', body: filesystem('/usr/local') },
  { title: 'the unit of /opt', body: unit('opt.mount') },
  { title: 'the unit of /opt/data', body: unit('opt-data.mount') },
])('$title is found', (one) => {
  expect(find('host/mount-below-opt', one)).toMatchObject([{ severity: 'warning' }])
})

test.each([
  { title: '/srv/opt', body: filesystem('/srv/opt') },
  { title: '/optional', body: filesystem('/optional') },
  { title: 'a unit of /opt-data', body: unit('opt\\x2ddata.mount') },
  { title: 'a unit of /var/opt', body: unit('var-opt.mount') },
  { title: 'a masked unit', body: unit('opt-data.mount', 'mask: true, contents: a') },
  { title: 'a drop-in', body: unit('opt-data.mount', 'dropins: [{name: a.conf, contents: a}]') },
  { title: 'an automount', body: unit('opt-data.automount') },
  { title: '/opt of Fedora CoreOS', body: filesystem('/opt'), spec: 'fcos 1.5.0' },
])('$title is fine', (one) => {
  expect(find('host/mount-below-opt', one)).toEqual([])
})

test.each([
  { title: '/etc', body: filesystem('/etc') },
  { title: 'the unit of /run', body: unit('run.mount') },
  { title: '/bin of Fedora CoreOS', body: filesystem('/bin'), spec: 'fcos 1.5.0' },
])('a mount at $title hides the system', (one) => {
  expect(find('host/mount-over-system', one)).toMatchObject([{ severity: 'error' }])
})

test.each(['/', '/boot', '/etc/kubernetes', '/home', '/oem', '/srv', '/tmp', '/var', '/var/lib'])(
  'a mount at %s may be meant',
  (path) => {
    expect(find('host/mount-over-system', { body: filesystem(path) })).toEqual([])
  },
)
