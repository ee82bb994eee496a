import { expect, test } from 'vitest'
import { deedsOf } from '../../../../src/cookbook/share/own-text.ts'

const key =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKbPb0wI9sTYKnU4f7G9TKd3t/7mZfBya2FdjmcW2cYZ me@home'
const head = 'variant: flatcar\nversion: 1.1.0\n'

test.each<[title: string, body: string, deeds: Record<string, string[]>]>([
  [
    'a user with keys, a password and groups',
    `passwd:\n  users:\n    - name: core\n      password_hash: x\n      groups: [sudo]\n      ssh_authorized_keys:\n        - ${key}\n`,
    {
      Users: [
        'core: 1 SSH key, a password, groups sudo\nssh-ed25519 SHA256:zBKqqM52079HHa3IGOJeh+Pf1nZ1ixQe1U/aQvBWfpA me@home',
      ],
    },
  ],
  [
    'a unit, with all that it runs',
    `systemd:\n  units:\n    - name: evil.service\n      enabled: true\n      contents: |\n        [Service]\n        ExecStartPre=-/bin/a\n        ExecStart=/bin/sh \\\n          -c b\n`,
    { Units: ['evil.service, enabled\nExecStartPre=-/bin/a\nExecStart=/bin/sh    -c b'] },
  ],
  [
    'a unit under 300 comment lines',
    `${'# nothing to see here\n'.repeat(300)}systemd:\n  units:\n    - name: evil.service\n      contents: |\n        [Service]\n${'        # nor here\n'.repeat(300)}        ExecStart=/bin/evil\n`,
    { Units: ['evil.service\nExecStart=/bin/evil'] },
  ],
  [
    'a drop-in for a unit that is there anyway, and a unit that is masked',
    'systemd:\n  units:\n    - name: sshd.service\n      dropins:\n        - name: a.conf\n          contents: "[Service]\\nExecStart=/bin/evil"\n    - name: b.service\n      mask: true\n',
    { Units: ['sshd.service', 'b.service, masked', 'sshd.service.d/a.conf\nExecStart=/bin/evil'] },
  ],
  [
    'a unit that is written as a file',
    'storage:\n  files:\n    - path: /etc/systemd/system/evil.service\n      contents:\n        source: "data:,%5BService%5D%0AExecStart=/bin/evil"\n',
    {
      Units: ['evil.service\nExecStart=/bin/evil'],
      Files: ['/etc/systemd/system/evil.service'],
    },
  ],
  [
    'what is fetched, with and without a hash',
    `ignition:\n  config:\n    merge:\n      - source: https://a.example/x.ign\nstorage:\n  files:\n    - path: /opt/a\n      contents:\n        source: https://b.example/a\n        verification:\n          hash: sha512-${'0'.repeat(128)}\n`,
    {
      Downloads: [
        'https://a.example/x.ign, without a hash',
        'https://b.example/a, compared with a hash',
      ],
      Files: ['/opt/a'],
    },
  ],
  [
    'ways and trust of Ignition, disks and kernel arguments',
    'ignition:\n  proxy:\n    http_proxy: http://p.example\n  security:\n    tls:\n      certificate_authorities:\n        - inline: x\nstorage:\n  disks:\n    - device: /dev/sdb\n      wipe_table: true\n  links:\n    - path: /etc/a\n      target: /etc/b\nkernel_arguments:\n  should_exist: [a]\n  should_not_exist: [b]\n',
    {
      'Trust and ways': [
        'Ignition trusts a certificate authority of its own',
        'Ignition downloads through http://p.example',
      ],
      Disks: ['/dev/sdb, wiped'],
      'Kernel arguments': ['a', 'without b'],
      Files: ['/etc/a → /etc/b'],
    },
  ],
  [
    'a path that reads as another one',
    'storage:\n  files:\n    - path: "/etc/a\u202egnp"\n      contents: {inline: x}\n',
    { Files: ['/etc/a‹U+202E›gnp'] },
  ],
])('%s is told', (_title, body, deeds) => {
  const found = deedsOf(head + body).map(({ title, items }) => [title, items])
  expect(Object.fromEntries(found)).toEqual(deeds)
})

test('a text of no known spec is read all the same, one that is no YAML has nothing to tell', () => {
  expect(deedsOf('storage:\n  files:\n    - path: /a\n')).toEqual([
    { title: 'Files', items: ['/a'] },
  ])
  expect(deedsOf('a: [')).toEqual([])
})
