import ipaddr from 'ipaddr.js'
import { join } from 'node:path'
import type { Dockerd } from '../support/dockerd.ts'
import { startDockerd } from '../support/dockerd.ts'
import { isRoot, withOwnNetwork } from '../support/programs.ts'
import type { BadHost, Reader } from './reader.ts'

const PATH = '/etc/docker/daemon.json'
const REFUSAL =
  /unable to configure the Docker daemon|invalid (base pool|pools)|failed to (start|set log opts)/

interface DaemonJson {
  'default-address-pools'?: { base: string; size: number }[]
  'log-driver'?: string
  'registry-mirrors'?: string[]
  'insecure-registries'?: string[]
}

/** What /info says of the settings, as far as it says something. */
interface Info {
  LoggingDriver: string
  RegistryConfig: { Mirrors: string[]; IndexConfigs: Record<string, { Secure: boolean }> }
}

/** dockerd starts with the file, and its API tells what it made of the settings. */
export const dockerd: Reader = {
  title: 'dockerd',
  programs: ['dockerd'],
  reads: ({ files }) => (PATH in files ? [PATH] : []),
  async complaint({ files, folder }) {
    const text = files[PATH] ?? ''
    const daemon = await startDockerd(text, join(folder, 'dockerd'))
    try {
      const log = daemon.log()
      if (REFUSAL.test(log) || !log.includes('msg="Starting up"')) return log
      // Without root it reads the file and goes no further.
      return isRoot ? await refute(daemon, JSON.parse(text) as DaemonJson) : ''
    } finally {
      await daemon.stop()
    }
  },
  bad: [
    bad('a file that ends early', '{"default-address-pools": [', /unexpected EOF/),
    bad('an option it does not know', '{"poolz": ["x"]}', /don't match any configuration/),
    ...(isRoot
      ? [
          bad('a pool that is no subnet', pool('172.16.0.0', 24), /invalid base pool/),
          bad('networks larger than their pool', pool('172.16.0.0/12', 8), /invalid pools size/),
          bad(
            'an option that the log driver does not have',
            '{"log-driver": "journald", "log-opts": {"max-size": "1m"}}',
            /unknown log opt 'max-size' for journald/,
          ),
          bad('a log option that is no text', '{"log-opts": {"max-file": 3}}', /cannot unmarshal/),
          bad(
            'a mirror with a path',
            '{"registry-mirrors": ["https://mirror.example.net/hub"]}',
            /invalid mirror/,
          ),
        ]
      : []),
  ],
}

/** Says where the running daemon has something else than the file; '' when nowhere. */
async function refute(daemon: Dockerd, file: DaemonJson): Promise<string> {
  const info = (await daemon.call('/info')) as Info
  const { Mirrors, IndexConfigs } = info.RegistryConfig
  const wanted = {
    driver: file['log-driver'] ?? 'json-file',
    mirrors: (file['registry-mirrors'] ?? []).map((url) => url.replace(/\/?$/, '/')),
    insecure: file['insecure-registries'] ?? [],
  }
  const insecure = Object.keys(IndexConfigs).filter((name) => IndexConfigs[name]?.Secure === false)
  const found = {
    driver: info.LoggingDriver,
    mirrors: Mirrors,
    insecure: insecure.toSorted((a, b) => wanted.insecure.indexOf(a) - wanted.insecure.indexOf(b)),
  }
  if (JSON.stringify(found) !== JSON.stringify(wanted)) return JSON.stringify({ found, wanted })
  const pools = file['default-address-pools']
  return pools === undefined ? '' : refutePools(daemon, pools)
}

async function refutePools(
  daemon: Dockerd,
  pools: { base: string; size: number }[],
): Promise<string> {
  const { DefaultAddressPools } = (await daemon.call('/info')) as Record<string, unknown>
  const wanted = pools.map(({ base, size }) => ({ Base: base, Size: size }))
  if (JSON.stringify(DefaultAddressPools) !== JSON.stringify(wanted)) {
    return `pools: ${JSON.stringify(DefaultAddressPools)}\n${daemon.log()}`
  }
  if (withOwnNetwork === undefined) return ''
  await daemon.call('/networks/create', { Name: 'test' })
  const network = (await daemon.call('/networks/test')) as {
    IPAM: { Config: { Subnet: string }[] }
  }
  const subnet = network.IPAM.Config[0]?.Subnet ?? ''
  const [address, length] = ipaddr.parseCIDR(subnet)
  const [first] = pools
  const inFirst = address.match(ipaddr.parseCIDR(first?.base ?? ''))
  return inFirst && length === first?.size ? '' : `a network got ${subnet}`
}

function bad(what: string, text: string, complaint: RegExp): BadHost {
  return { what, files: { [PATH]: text }, complaint }
}

function pool(base: string, size: number): string {
  return JSON.stringify({ 'default-address-pools': [{ base, size }] })
}
