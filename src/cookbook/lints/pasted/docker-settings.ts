import type { JsonNode, Path } from '../../../engine/index.ts'
import type { Cidr } from '../../address.ts'
import { overlaps, parseCidr } from '../../address.ts'
import {
  findBridgeFault,
  findForeignRange,
  findHostBits,
  findSizeFault,
} from '../../checks/address-pool.ts'
import { readJsonText } from '../../json-text.ts'
import { nearest } from '../../nearest.ts'
import { DAEMON_FILE } from '../daemon-file.ts'
import { replaceInText } from './inside.ts'
import type { Lint, ReportLint, Whole } from '../lint.ts'

type Member = Extract<JsonNode, { kind: 'object' }>['members'][number]
type Kind = JsonNode['kind']

const words = (kind: Kind, text: string) => text.split(' ').map((word) => [word, kind] as const)

/** What dockerd 20.10 to 29 takes in its file, and of which kind each is (moby `daemon/config`). */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...words(
    'string',
    'api-cors-header bip bip6 bridge cgroup-parent cluster-advertise cluster-store containerd containerd-namespace containerd-plugins-namespace data-root default-cgroupns-mode default-gateway default-gateway-v6 default-ipc-mode default-runtime exec-root firewall-backend fixed-cidr fixed-cidr-v6 graph group http-proxy https-proxy init-path ip log-driver log-format log-level metrics-addr no-proxy pidfile seccomp-profile storage-driver swarm-default-advertise-addr tlscacert tlscert tlskey userland-proxy-path userns-remap',
  ),
  ...words(
    'boolean',
    'allow-direct-routing debug experimental icc init ip-forward ip-forward-no-drop ip-masq ip6tables iptables ipv6 live-restore no-new-privileges raw-logs selinux-enabled tls tlsverify userland-proxy validate',
  ),
  ...words(
    'array',
    'allow-nondistributable-artifacts authorization-plugins cdi-spec-dirs default-address-pools dns dns-opts dns-search exec-opts hosts insecure-registries labels node-generic-resources registry-mirrors storage-opts',
  ),
  ...words(
    'object',
    'builder default-network-opts default-ulimits features log-opts proxies runtimes cluster-store-opts',
  ),
  ...words(
    'number',
    'cpu-rt-period cpu-rt-runtime max-concurrent-downloads max-concurrent-uploads max-download-attempts mtu network-control-plane-mtu network-diagnostic-port oom-score-adjust shutdown-timeout',
  ),
])
/** Names of flags, which it takes in the file as well and then does nothing with. */
const FLAGS = new Set([
  ...['allow-nondistributable-artifact', 'authorization-plugin', 'cdi-spec-dir'],
  ...['default-address-pool', 'default-ulimit', 'dns-opt', 'exec-opt', 'insecure-registry'],
  ...['label', 'node-generic-resource', 'registry-mirror', 'storage-opt'],
])
/** Takes more than one kind, or is named in several ways. */
const ANY = new Set([
  'default-shm-size',
  'host-gateway-ip',
  'host-gateway-ips',
  'bridge-accept-fwmark',
  'config-file',
  'feature',
])
const KNOWN = [...KINDS.keys(), ...ANY]

const NAMES: Readonly<Record<Kind, string>> = {
  string: 'a text in double quotes',
  boolean: 'true or false, without quotes',
  array: 'a list in square brackets',
  object: 'settings in braces',
  number: 'a number, without quotes',
  null: 'null',
}

/** A fault of one place in the file; it keeps dockerd from starting unless it `isTaken`. */
interface Found {
  node: { start: number }
  problem: string
  isTaken?: boolean
  rename?: { member: Member; to: string }
}

/** Finds what dockerd refuses in its file, and pools of addresses that it takes and should not have. */
export const dockerSettings: Lint = (whole, report) => {
  for (const { file, text, path } of whole.texts) {
    const json = file === DAEMON_FILE ? readJsonText(text) : undefined
    if (json === undefined || 'failure' in json || json.root.kind === 'null') continue
    for (const found of findFaults(json.root, whole)) {
      reportFound(found, json.offsetOf(found.node), path, whole, report)
    }
  }
}

function reportFound(found: Found, at: number, path: Path, whole: Whole, report: ReportLint) {
  const { problem, isTaken, rename } = found
  const end = at + (rename?.member.key.length ?? 0) + 2
  const edit = rename ? replaceInText(whole.butane, path, at + 1, end - 1, rename.to) : []
  const fixes = rename ? [{ label: `Write ${rename.to}`, edit }] : []
  report(isTaken ? 'host/docker-advice' : 'host/docker-settings', path, {
    facts: [problem],
    fixes,
    at,
  })
}

function findFaults(root: JsonNode, whole: Whole): Found[] {
  if (root.kind !== 'object') {
    return [{ node: root, problem: 'The file has to be settings in braces.' }]
  }
  return root.members.flatMap((member) => [
    ...findKeyFault(member, whole),
    ...findValueFaults(member),
  ])
}

function findKeyFault(member: Member, { texts }: Whole): Found[] {
  const { key, keyStart } = member
  const node = { start: keyStart }
  if (key === 'hosts' && !texts.some(({ file, text }) => isOwnStart(file, text))) {
    const problem =
      'docker.service says --host already, and “hosts” must not be said twice: use a drop-in for it.'
    return [{ node, problem }]
  }
  if (KINDS.has(key) || ANY.has(key)) return []
  if (key === 'host') {
    const problem = 'dockerd does nothing with “host” in its file: use a drop-in for --host.'
    return [{ node, problem, isTaken: true }]
  }
  if (FLAGS.has(key)) {
    const meant = key === 'insecure-registry' ? 'insecure-registries' : `${key}s`
    const problem = `dockerd does nothing with “${key}”, the setting is ${meant}.`
    return [{ node, problem, isTaken: true, rename: { member, to: meant } }]
  }
  const isComment = /^(?:[_/#$-]|comments?$)/i.test(key)
  const meant = isComment ? undefined : nearest(key, KNOWN)
  if (isComment) return [{ node, problem: `It knows no “${key}”, and JSON has no comments.` }]
  if (meant === undefined) return []
  const problem = `It knows no “${key}”. Did you mean ${meant}?`
  return [{ node, problem, rename: { member, to: meant } }]
}

/** Whether a text gives Docker another command line than that of the image. */
const isOwnStart = (file: string, text: string) =>
  file.includes('/docker.service') && /^\s*ExecStart\s*=/m.test(text)

function findValueFaults({ key, value }: Member): Found[] {
  const kind = KINDS.get(key)
  const parts = value.kind === 'object' ? value.members : []
  // it looks for each of these among its options
  const isPool = key === 'default-address-pools' && value.kind === 'object'
  if (kind === undefined || value.kind === 'null') return []
  if (kind !== value.kind || isPool) {
    return [{ node: value, problem: `“${key}” has to be ${NAMES[kind]}.` }]
  }
  if (key === 'default-address-pools') return findPoolFaults(value)
  if (key === 'log-opts') {
    return parts.flatMap((part) =>
      part.value.kind === 'string' || part.value.kind === 'null'
        ? []
        : [{ node: part.value, problem: `“${part.key}” has to be ${NAMES.string}.` }],
    )
  }
  const wrong = value.kind === 'array' ? value.items.find((item) => !isText(item)) : undefined
  if (wrong) return [{ node: wrong, problem: `Each of “${key}” has to be ${NAMES.string}.` }]
  if (value.kind !== 'string' || value.value === '') return []
  if (!/^(?:bip6?|fixed-cidr(?:-v6)?)$/.test(key)) return []
  return findRangeFaults(value, key)
}

const isText = ({ kind }: JsonNode) => kind === 'string' || kind === 'null'

function findRangeFaults(node: Extract<JsonNode, { kind: 'string' }>, key: string): Found[] {
  const range = readRange(node.value)
  if (range === undefined) return [notCidr(node, key)]
  const fault = key === 'bip' ? findBridgeFault(range) : undefined
  return fault ? [{ node, problem: say(fault) }] : foreign(node, range)
}

/** Go reads no address without a prefix length as a range. */
const readRange = (text: string) => (text.includes('/') ? parseCidr(text) : undefined)

const notCidr = (node: Extract<JsonNode, { kind: 'string' }>, key: string): Found => ({
  node,
  problem: `“${key}” has to be an address with a prefix length, such as 10.200.0.1/24; “${node.value}” is none.`,
})

function foreign(node: JsonNode, range: Cidr): Found[] {
  const fault = findForeignRange(range)
  return fault ? [{ node, problem: say(fault), isTaken: true }] : []
}

const say = ({ problem, fix }: { problem: string; fix: string }) => `${problem} ${fix}`

function findPoolFaults(list: JsonNode): Found[] {
  const found: Found[] = []
  const before: Cidr[] = []
  for (const item of list.kind === 'array' ? list.items : []) {
    if (item.kind !== 'object') continue
    const base = item.members.findLast(({ key }) => key.toLowerCase() === 'base')?.value
    const size = item.members.findLast(({ key }) => key.toLowerCase() === 'size')?.value
    const range = base?.kind === 'string' ? readRange(base.value) : undefined
    if (base === undefined) found.push({ node: item, problem: 'A pool has to have a “base”.' })
    if (base?.kind === 'string' && range === undefined) found.push(notCidr(base, 'base'))
    found.push(...findPoolSizeFaults(item, size, range))
    if (base === undefined || range === undefined) continue
    const other = before.find((one) => overlaps(one, range))
    if (other) {
      const problem = `${range.text} and ${other.text} overlap: Docker takes the larger one and leaves the other out.`
      found.push({ node: base, problem, isTaken: true })
    }
    const fault = findHostBits(range)
    if (fault) found.push({ node: base, problem: say(fault), isTaken: true })
    found.push(...foreign(base, range))
    if (before.length < MOST) before.push(range)
  }
  return found
}

/** So many pools are compared with the others. */
const MOST = 50

function findPoolSizeFaults(pool: JsonNode, size: JsonNode | undefined, range?: Cidr): Found[] {
  if (size === undefined || size.kind === 'null') {
    return [
      { node: pool, problem: 'A pool has to have a “size”, the prefix length of its networks.' },
    ]
  }
  if (size.kind !== 'number' || !/^-?\d+$/.test(size.text)) {
    return [{ node: size, problem: '“size” has to be a whole number, without quotes.' }]
  }
  const fault = range && findSizeFault(size.value, range)
  return fault ? [{ node: size, problem: say(fault) }] : []
}
