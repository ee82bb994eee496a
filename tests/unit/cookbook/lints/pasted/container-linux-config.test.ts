import { expect, test } from 'vitest'
import { find, lintAll } from '../../../../support/whole.ts'

test.each([
  ['networkd', 'networkd: {units: []}\n', 3],
  ['locksmith', 'locksmith: {reboot_strategy: off}\n', 3],
  ['update', 'update: {group: stable}\n', 3],
  ['docker', 'docker: {flags: []}\n', 3],
  ['etcd', 'etcd: {name: a}\n', 3],
  ['flannel', 'flannel: {}\n', 3],
  ['enable', 'systemd:\n  units:\n    - name: a.service\n      enable: true\n', 6],
  ['filesystem', 'storage:\n  files:\n    - path: /a\n      filesystem: root\n', 6],
  ['remote', 'storage:\n  files:\n    - path: /a\n      contents:\n        remote: {url: a}\n', 7],
  ['mount', 'storage:\n  filesystems:\n    - mount: {device: /dev/sdb}\n', 5],
  [
    'size',
    'storage:\n  disks:\n    - device: /dev/sdb\n      partitions: [{number: 1, size: 1GiB}]\n',
    6,
  ],
  ['append', 'ignition: {config: {append: []}}\n', 3],
])('%s is explained where it stands', (key, body, line) => {
  const findings = find('host/container-linux-config', { body })
  expect(findings).toMatchObject([{ severity: 'info', range: { start: { line } } }])
  expect(findings[0]?.message).toContain(`“${key}”`)
})

test('a config that names no spec is looked at for this alone', () => {
  const findings = lintAll('networkd: {units: []}\npasswd: {users: []}\n')
  expect(findings.map(({ code }) => code)).toEqual(['host/container-linux-config'])
})

test.each([
  ['a misspelt key', 'sytemd: {}\n'],
  ['the same key in another place', 'passwd: {networkd: {}}\n'],
  ['a key that Butane has', 'systemd: {units: [{name: a.service, enabled: true}]}\n'],
  ['a key of every object', 'constructor: {}\ntoString: {}\n'],
])('%s is not explained', (_, body) => {
  expect(find('host/container-linux-config', { body })).toEqual([])
})
