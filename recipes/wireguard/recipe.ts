import type { Cidr } from '../../src/cookbook/address.ts'
import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { cidr } from '../../src/cookbook/inputs/cidr.ts'
import { integer } from '../../src/cookbook/inputs/integer.ts'
import { wireguardKey } from '../../src/cookbook/inputs/wireguard-key.ts'
import type { WireguardPeer } from '../../src/cookbook/inputs/wireguard-peers.ts'
import { wireguardPeers } from '../../src/cookbook/inputs/wireguard-peers.ts'
import { NO_ADDRESS, NOT_WAITED_FOR, networkdFile } from '../../src/cookbook/networkd-file.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import type { Problem } from '../../src/cookbook/problem.ts'
import type { UnitSection } from '../../src/cookbook/unit-text.ts'

const PRIVATE_KEY = '/etc/systemd/network/wg0.key'
const SHARED_KEY = '/etc/systemd/network/wg0.psk'
/**
 * systemd-network, by its number (flatcar/baselayout: share/baselayout/group): the name stands below
 * /usr only, and nothing shows that Ignition finds it there (flatcar/Flatcar#799).
 */
const NETWORKD_GROUP = 244
/** Everybody has it from this page; whoever starts with it is warned. */
const EXAMPLE_KEY = 'RXhhbXBsZSBrZXksIG1ha2UgeW91ciBvd24gb25lLi4='

/** A host that is one end of a WireGuard tunnel. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    wgPrivateKey: wireguardKey({
      label: 'Private key',
      help: 'What wg genkey prints. It stays on this page and goes into the configuration.',
      example: EXAMPLE_KEY,
      secret: true,
    }),
    wgAddress: cidr({
      label: 'Address in the tunnel',
      help: 'With the prefix length of the network that the peers share.',
      example: '10.9.0.1/24',
      perHost: true,
    }),
    wgPort: integer({
      label: 'UDP port',
      help: 'Where peers reach this host.',
      example: '51820',
      min: 1,
      max: 65_535,
    }),
    wgPeers: wireguardPeers({
      label: 'Peers',
      help: 'One a line: public key, its networks with commas between them, and its server and port if this host is to call it.',
      example: 'kzYgnaDPQtt91J5jpn+tgcsReNvDGw4ihE71y9lu/Rs= 10.9.0.2/32 vpn.example.net:51820',
    }),
    wgSharedKey: wireguardKey({
      label: 'Preshared key',
      help: 'A second secret, what wg genpsk prints; all peers of this host have to have it, too.',
      example: 'Iz0dKF7qsWRW9FAmqZCfoyqJvdjVmNT01WclsHcqN9c=',
      secret: true,
      optional: true,
    }),
    wgKeepalive: integer({
      label: 'Seconds between signs of life',
      help: '25 keeps a tunnel open through a router that translates addresses; 0 sends none.',
      example: '25',
      default: '0',
      min: 0,
      max: 65_535,
    }),
    ...coreLogin.inputs,
  },
  checks: [ownKey, ...coreLogin.checks],
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), {
      storage: {
        files: [
          keyFile(
            PRIVATE_KEY,
            'The private key; networkd, which runs as its own user, may read it.',
            values.wgPrivateKey,
          ),
          ...(values.wgSharedKey === undefined
            ? []
            : [keyFile(SHARED_KEY, 'The key that the peers share.', values.wgSharedKey)]),
          networkdFile(
            '30-wg0.netdev',
            'The tunnel and its peers.',
            [
              'NetDev',
              [
                ['Name', 'wg0'],
                ['Kind', 'wireguard'],
              ],
            ],
            [
              'WireGuard',
              [
                ['PrivateKeyFile', PRIVATE_KEY],
                ['ListenPort', String(values.wgPort)],
                // Without a table networkd sets no routes to what the peers have behind them.
                ['RouteTable', 'main'],
              ],
            ],
            ...values.wgPeers.map((peer) => peerSection(peer, values)),
          ),
          networkdFile(
            '30-wg0.network',
            'The address in the tunnel. The boot does not wait for it.',
            ['Match', [['Name', 'wg0']]],
            NOT_WAITED_FOR,
            ['Network', addressSettings(values.wgAddress)],
          ),
        ],
      },
    }),
})

function keyFile(path: string, why: string, key: string) {
  return note<{
    path: string
    mode: number
    group: { id: number }
    contents: { inline: string }
  }>(why, {
    path,
    mode: 0o640,
    group: { id: NETWORKD_GROUP },
    contents: { inline: `${key}\n` },
  })
}

function peerSection(
  { publicKey, allowed, endpoint }: WireguardPeer,
  { wgSharedKey, wgKeepalive }: { wgSharedKey: string | undefined; wgKeepalive: number },
): UnitSection {
  return [
    'WireGuardPeer',
    [
      ['PublicKey', publicKey],
      ...allowed.map((network) => ['AllowedIPs', network] as const),
      ...(endpoint === undefined ? [] : [['Endpoint', endpoint] as const]),
      ...(wgSharedKey === undefined ? [] : [['PresharedKeyFile', SHARED_KEY] as const]),
      ...(wgKeepalive === 0 ? [] : [['PersistentKeepalive', String(wgKeepalive)] as const]),
    ],
  ]
}

const addressSettings = ({ text }: Cidr): UnitSection[1] => [['Address', text], ...NO_ADDRESS]

function ownKey({ wgPrivateKey }: { wgPrivateKey: string }): Problem | undefined {
  if (wgPrivateKey !== EXAMPLE_KEY) return undefined
  return {
    input: 'wgPrivateKey',
    severity: 'warning',
    problem: 'This is the example key, which everybody has.',
    fix: 'Make your own with wg genkey.',
  }
}
