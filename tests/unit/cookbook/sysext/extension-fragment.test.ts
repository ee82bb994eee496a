import { describe, expect, test } from 'vitest'
import { extensionNamed } from '../../../../src/cookbook/sysext/bakery.ts'
import type { ExtensionOptions } from '../../../../src/cookbook/sysext/extension-fragment.ts'
import { extensionFragment } from '../../../../src/cookbook/sysext/extension-fragment.ts'

function make(name: string, options: ExtensionOptions) {
  const { storage, systemd } = extensionFragment(extensionNamed(name), options)
  const { files = [], links = [] } = storage ?? {}
  const dropin = systemd?.units
    ?.flatMap(({ dropins = [] }) => dropins)
    .find((one) => one.name === `${name}.conf`)
  return {
    files: Object.fromEntries(files.map(({ path, contents }) => [path, contents])),
    links: Object.fromEntries(links.map(({ path, target }) => [path, target])),
    units: systemd?.units?.map(({ name: unit }) => unit) ?? [],
    steps: dropin?.contents ?? '',
  }
}

/** What the bakery's `lib/sysupdate.conf.tmpl` becomes for an extension, setting by setting. */
const transfer = (name: string, pattern: string) =>
  [
    ...['[Transfer]', 'Verify=false', '[Source]', 'Type=url-file'],
    `Path=https://extensions.flatcar.org/extensions/${name}/`,
    `MatchPattern=${pattern}`,
    ...['[Target]', 'InstancesMax=3', 'Type=regular-file'],
    ...[`Path=/opt/extensions/${name}`, `CurrentSymlink=/etc/extensions/${name}.raw`, ''],
  ].join('\n')

test.each([
  ['btop', undefined, '/etc/sysupdate.btop.d/btop.conf', 'btop-@v-%a.raw'],
  ['k3s', 'v1.32.2+k3s1', '/etc/sysupdate.k3s.d/k3s-v1.32.conf', 'k3s-v1.32.@v-%a.raw'],
  ['rke2', 'v1.9.0+rke2r1', '/etc/sysupdate.rke2.d/rke2-v1.9.conf', 'rke2-v1.9.@v-%a.raw'],
  [
    'kubernetes',
    'v1.36.2',
    '/etc/sysupdate.kubernetes.d/kubernetes-v1.36.conf',
    'kubernetes-v1.36.@v-%a.raw',
  ],
])('updates of %s %s are described in %s as %s', (name, version, path, pattern) => {
  const { files, steps } = make(name, { version, updates: 'reboot' })
  expect(files[path]).toEqual({ inline: transfer(name, pattern) })
  expect(steps).toContain(`systemd-sysupdate -C ${name} update\n`)
})

test.each([
  ['docker-compose', '/docker-compose.conf'],
  ['kubernetes', '/kubernetes/kubernetes-v1.36.conf'],
])('the description for %s can be downloaded from %s', (name, end) => {
  const { files } = make(name, { updates: 'reboot', conf: 'download' })
  expect(Object.values(files)).toContainEqual({
    source: `https://extensions.flatcar.org/extensions${end}`,
  })
  expect(files['/etc/sysupdate.d/noop.conf']).toBeDefined()
})

describe('after a new release', () => {
  test.each([
    ['btop', 'reboot', 'touch /run/reboot-required'],
    ['btop', 'refresh', 'systemctl restart systemd-sysext.service'],
    [
      'bird',
      'refresh',
      'systemctl restart systemd-sysext.service && systemctl try-restart bird.service',
    ],
  ] as const)('%s, %s: %s', (name, updates, command) => {
    expect(make(name, { updates }).steps).toContain(`; then ${command}; fi"\n`)
  })

  test('nothing happens where the next boot is to use it', () => {
    const { steps } = make('btop', { updates: 'stage' })
    expect(steps).toBe(
      '[Service]\nExecStartPre=/usr/lib/systemd/systemd-sysupdate -C btop update\n',
    )
  })

  test('there is none where the release stays', () => {
    const { files, units } = make('btop', { updates: 'none' })
    expect(Object.keys(files)).toEqual(['/opt/extensions/btop/btop-1.4.6-x86-64.raw'])
    expect(units).toEqual([])
  })
})

test('what remembers the image is no path that a daemon wants for a folder', () => {
  const { steps } = make('docker', { updates: 'reboot' })
  expect(steps).toContain('> /run/docker-sysext"')
  expect(make('btop', { updates: 'reboot', memory: '/tmp/b' }).steps).toContain('> /tmp/b-new"')
})

test('a text of the reader’s takes the place of the least that starts it', () => {
  const path = '/etc/bird/bird.conf'
  expect(make('bird', { updates: 'none' }).files[path]?.inline).toContain('protocol device')
  expect(make('bird', { updates: 'none', config: 'x\n' }).files[path]).toEqual({ inline: 'x\n' })
  expect(make('haproxy', { updates: 'none' }).files['/etc/haproxy/haproxy.cfg']).toBeUndefined()
})

test.each([
  [undefined, 'k3s.service'],
  [['k3s-agent.service'], 'k3s-agent.service'],
])('of K3s %j starts %s', (start, unit) => {
  const { links } = make('k3s', { updates: 'none', ...(start && { start }) })
  const wants = Object.entries(links).filter(([path]) => path.includes('.wants/'))
  expect(wants).toEqual([
    [
      `/etc/systemd/system/multi-user.target.wants/${unit}`,
      `/usr/local/lib/systemd/system/${unit}`,
    ],
  ])
})

test('a companion that has to be of one version gets no updates, another one does', () => {
  expect(Object.keys(make('llamaedge', { updates: 'reboot' }).files)).toEqual([
    '/opt/extensions/llamaedge/llamaedge-0.14.16-x86-64.raw',
    '/etc/sysupdate.llamaedge.d/llamaedge.conf',
    '/etc/sysupdate.d/nothing.conf',
    '/opt/extensions/wasmedge/wasmedge-0.14.1-x86-64.raw',
  ])
  expect(Object.keys(make('dataplaneapi', { updates: 'reboot' }).files)).toContain(
    '/etc/sysupdate.haproxy.d/haproxy.conf',
  )
})
