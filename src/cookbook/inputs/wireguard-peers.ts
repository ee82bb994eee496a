import { buildInput } from '../build-input.ts'
import type { InputOptions, Parsed } from '../input.ts'
import { accept, refuse } from '../input.ts'
import { readNetwork } from './cidr-list.ts'
import { readServer } from './server.ts'
import { readWireguardKey } from './wireguard-key.ts'

/** Another end of a tunnel. */
export interface WireguardPeer {
  publicKey: string
  /** Networks that are behind it: it may send from there, and what goes there is sent to it. */
  allowed: readonly string[]
  /** Where it is reached, as in vpn.example.net:51820; undefined if it calls by itself. */
  endpoint: string | undefined
}

/** Peers, one a line: public key, networks with commas between them, and a server with its port. */
export function wireguardPeers<const O extends InputOptions>(options: O) {
  return buildInput<WireguardPeer[], O>(options, {
    kind: 'wireguardPeers',
    control: 'lines',
    shared: true,
    spellcheck: false,
    autocomplete: 'off',
    read(text) {
      const peers = new Map<string, WireguardPeer>()
      for (const [index, line] of text.split('\n').entries()) {
        if (line.trim() === '') continue
        const peer = readPeer(line.trim().split(/\s+/))
        if (!peer.ok) return refuse(`Line ${index + 1}: ${peer.problem}`, peer.fix)
        if (peers.has(peer.value.publicKey)) {
          return refuse(`Line ${index + 1} repeats a peer.`, 'Put all its networks on one line.')
        }
        peers.set(peer.value.publicKey, peer.value)
      }
      return accept([...peers.values()])
    },
  })
}

function readPeer([publicKey = '', networks, endpoint, ...rest]: string[]): Parsed<WireguardPeer> {
  const key = readWireguardKey(publicKey)
  if (!key.ok) return key
  if (networks === undefined || rest.length > 0) {
    return refuse(
      'A peer is a key, its networks and perhaps where it is, with spaces between them.',
      'Write it as in the example, with commas and no spaces between networks.',
    )
  }
  const allowed: string[] = []
  for (const network of networks.split(',')) {
    const read = readNetwork(network)
    if (!read.ok) return read
    allowed.push(read.value)
  }
  const place = endpoint === undefined ? accept(undefined) : readEndpoint(endpoint)
  return place.ok ? accept({ publicKey, allowed, endpoint: place.value }) : place
}

function readEndpoint(text: string): Parsed<string> {
  const [, host = '', port = ''] = /^(.*):(\d{1,5})$/.exec(text) ?? []
  if (host === '' || Number(port) < 1 || Number(port) > 65_535) {
    return refuse(`“${text}” has no port.`, 'Write it as in vpn.example.net:51820.')
  }
  const server = readServer(host)
  if (!server.ok) return server
  return accept(
    `${server.value.includes(':') ? `[${server.value}]` : server.value}:${Number(port)}`,
  )
}
