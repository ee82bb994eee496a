import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { KeyedKind } from '../../../src/cookbook/network-keys.ts'
import { findKeyFault, findSectionFault } from '../../../src/cookbook/network-keys.ts'

/** Every setting of systemd 256, by kind of file and section (its tables for gperf). */
const rows = readFileSync(new URL('systemd-settings.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [kind = '', section = '', keys = ''] = line.split('\t')
    return { kind: kind as KeyedKind, section, keys: keys.split(' ') }
  })

test.each(rows)('no setting of [$section] in .$kind is taken for a mistake', (row) => {
  const { kind, section, keys } = row
  expect(findSectionFault(kind, section)).toBeUndefined()
  const wrong = keys.flatMap((key) => {
    const fault = findKeyFault(kind, section, key)
    return fault === undefined ? [] : [`${key}: ${fault.key}`]
  })
  expect(wrong).toEqual([])
})

test('what systemd has got since is none either', () => {
  const added: [KeyedKind, string, string][] = [
    ['network', 'Network', 'UseDomains'],
    ['network', 'Network', 'IPv6RetransmissionTimeSec'],
    ['network', 'Network', 'IPv4ProxyARPPrivateVLAN'],
    ['network', 'Network', 'MPLSRouting'],
    ['network', 'DHCPv4', 'SendHostname'],
    ['netdev', 'Bond', 'ARPMissedMax'],
    ['netdev', 'WireGuardPeer', 'PublicKeyFile'],
    ['link', 'Link', 'ReceivePacketSteeringCPUMask'],
  ]
  expect(added.filter((one) => findKeyFault(...one) !== undefined)).toEqual([])
})
