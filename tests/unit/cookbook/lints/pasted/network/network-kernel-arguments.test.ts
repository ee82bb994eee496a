import { expect, test } from 'vitest'
import { find } from '../../../../../support/whole.ts'

const CODE = 'host/network-arguments'
const having = (...words: string[]) =>
  `kernel_arguments:\n  should_exist:\n${words.map((word) => `    - ${word}\n`).join('')}`

test.each([
  ['ip=10.0.0.5::10.0.0.1:24::ens192:off'],
  ['vlan=ens192.400:ens192'],
  ['bond=bond0:ens192,ens224'],
  ['bridge=br0:ens192'],
  ['team=team0:ens192'],
  ['nameserver=10.0.0.53'],
  ['rd.route=10.9.0.0/16:10.0.0.1'],
  ['ifname=lan0:00:50:56:00:00:01'],
  ['quiet ip=dhcp'],
])('%s is found', (word) => {
  expect(find(CODE, { body: having('quiet', word) })).toMatchObject([
    { severity: 'warning', path: ['kernel_arguments', 'should_exist', 1] },
  ])
})

test('all of them are one finding, which names each once', () => {
  const found = find(CODE, { body: having('ip=dhcp', 'vlan=a:b', 'ip=dhcp6') })
  expect(found).toHaveLength(1)
  expect(found[0]?.message).toContain('(ip=, vlan=)')
})

test.each([
  { title: 'another argument', body: having('mitigations=auto', 'zip=a', 'net.ifnames=0') },
  { title: 'what is to go', body: 'kernel_arguments: {should_not_exist: [ip=dhcp]}\n' },
  { title: 'Fedora CoreOS', body: having('ip=dhcp'), spec: 'fcos 1.5.0' },
])('is not found for $title', (one) => {
  expect(find(CODE, one)).toEqual([])
})
