import { describe, expect, test } from 'vitest'
import { gzip, base64Encode, encodeUtf8, transpile } from '../../../../../../src/engine/index.ts'
import { applyEdits } from '../../../../../../src/cookbook/lints/index.ts'
import { identifyFormat } from '../../../../../../src/cookbook/lints/pasted/refusal/identify-format.ts'

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBvKKlbTg4Mh76uvqHytjFJ2iarq2CSYhvgv3MzMFAUY a@b'
const IGNITION = '{"ignition":{"version":"3.3.0"},"storage":{"files":[{"path":"/a","mode":420}]}}'

describe('a text of another program is named', () => {
  test.each([
    ['Ignition JSON of spec 3.3.0', IGNITION],
    ['Ignition JSON of spec 3.3.0', JSON.stringify(JSON.parse(IGNITION), undefined, 2)],
    ['Ignition JSON of spec 2.2.0', '{"ignition":{"version":"2.2.0"}}'],
    ['Ignition JSON of spec 3.3.0 in base64', base64Encode(encodeUtf8(IGNITION))],
    [
      'Ignition JSON of spec 3.3.0 in base64',
      base64Encode(encodeUtf8(IGNITION)).replaceAll(/.{40}/g, '$&\n'),
    ],
    [
      'Ignition JSON of spec 3.3.0 in a data URL',
      `data:application/json;base64,${base64Encode(encodeUtf8(IGNITION))}`,
    ],
    ['data packed as gzip and base64', base64Encode(gzip(encodeUtf8(IGNITION)))],
    ['a cloud-config', '#cloud-config\nhostname: a\n'],
    ['a cloud-config', 'write_files:\n  - path: /a\nruncmd:\n  - [a]\n'],
    ['a Container Linux Config', 'networkd:\n  units: []\n'],
    ['a Container Linux Config', 'storage:\n  files:\n    - filesystem: root\n      path: /a\n'],
    ['a Container Linux Config', 'systemd:\n  units:\n    - name: a.service\n      enable: true\n'],
    [
      'a MachineConfig of OpenShift',
      'apiVersion: machineconfiguration.openshift.io/v1\nkind: MachineConfig\n',
    ],
    ['a manifest of Kubernetes', 'apiVersion: v1\nkind: Pod\n'],
    ['a Compose file', 'services:\n  web:\n    image: nginx\n'],
    ['a command for OVF Tool', 'ovftool --name=a image.ova vi://host/'],
    ['a command for OVF Tool', '$ ovftool \\\n  --name=a'],
    ['a command for OVF Tool', '"C:\\Program Files\\VMware\\ovftool.exe" --name=a'],
    ['a command for govc', 'govc import.ova -name=a image.ova'],
    ['a script for PowerCLI', '$vm = Import-VApp -Source image.ova'],
    ['a configuration of Terraform', 'resource "vsphere_virtual_machine" "a" {\n}\n'],
    ['a .vmx file', '.encoding = "UTF-8"\nconfig.version = "8"\nguestinfo.a = "b"\n'],
    ['XML or HTML', '<?xml version="1.0"?><Environment/>'],
    ['a unit file', '[Unit]\nDescription=a\n'],
    ['a unit file', '# a\n[Match]\nName=ens192\n'],
    ['a netplan file', 'network:\n  version: 2\n  ethernets:\n    a: {}\n'],
    ['a script', '#!/bin/sh\necho a\n'],
    ['a Dockerfile', 'FROM debian:12\nRUN true\n'],
    ['an SSH public key', KEY],
    ['a private key', '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n'],
  ])('%s', (name, source) => {
    expect(identifyFormat(source)?.name).toBe(name)
    expect(identifyFormat(source)?.advice).toMatch(/\.$/)
  })

  test.each([
    ['nothing', ''],
    ['a word', 'hello'],
    ['Butane without its head', 'passwd:\n  users:\n    - name: core\n'],
    ['Butane with a unit in it', 'systemd:\n  units:\n    - contents: |\n        [Unit]\n'],
    ['other JSON', '{"a": 1}'],
    ['letters that are base64 by chance', 'passwdpasswdpasswd'],
  ])('but %s is not', (_, source) => {
    expect(identifyFormat(source)).toBeUndefined()
  })
})

test.each([
  ['as it is', IGNITION],
  ['in base64', base64Encode(encodeUtf8(IGNITION))],
  ['over several lines', JSON.stringify(JSON.parse(IGNITION), undefined, 2)],
])('an Ignition config %s is taken along whole at a click', (_, source) => {
  const fixes = identifyFormat(source)?.fixes ?? []
  expect(fixes).toHaveLength(2)
  for (const fix of fixes) {
    const butane = 'edit' in fix ? applyEdits(source, fix.edit) : ''
    const { output = '', report } = transpile(butane)
    const { ignition } = JSON.parse(output) as Outer
    const [merged] = ignition.config.merge
    const packed = merged?.source ?? ''
    const inner = packed.includes(';base64,')
      ? Buffer.from(packed.split(',')[1] ?? '', 'base64').toString()
      : decodeURIComponent(packed.slice(packed.indexOf(',') + 1))
    expect(report).toEqual([])
    expect(merged?.compression ?? '').toMatch(/^(gzip)?$/)
    if (!merged?.compression) expect(JSON.parse(inner)).toEqual(JSON.parse(IGNITION))
  }
})

interface Outer {
  ignition: { config: { merge: { source: string; compression?: string }[] } }
}
