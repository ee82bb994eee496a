import { valueOffset } from '../../../ini.ts'
import type { NetworkFile } from '../../../network-files.ts'
import { isTemplate, networkFiles } from '../../../network-files.ts'
import type { ValueFault, ValueRule } from '../../../network-values.ts'
import {
  findCidrFault,
  findGatewayValueFault,
  findNameServerFault,
  findNetworkFault,
  findServerFault,
} from '../../../network-values.ts'
import type { Lint } from '../../lint.ts'
import { replaceInText } from '../inside.ts'
import type { SayOfSetting } from './network-hosts.ts'
import { checkHosts, readKinds } from './network-hosts.ts'
import { ENOUGH, isNetmask } from './network-setting.ts'

/** Which settings hold addresses: of which file, in which section, how many, by which rule. */
interface Row {
  kind: NetworkFile['kind']
  section: RegExp
  key: RegExp
  /** What stands between several; undefined where there is one. */
  separator?: RegExp
  /** The rule of each; with several, that of the first, of the second and of all after it. */
  rule: ValueRule | readonly ValueRule[]
}

const SPACES = /\s+/
const LIST = /[;,]/
const own = findCidrFault('networkd', { 4: 32, 6: 128 })
const connectionAddress = findCidrFault('NetworkManager', { 4: 24, 6: 64 })

const rows: readonly Row[] = [
  { kind: 'network', section: /^(?:Network|Address)$/, key: /^Address$/, rule: own },
  {
    kind: 'network',
    section: /^(?:Network|Route)$/,
    key: /^Gateway$/,
    rule: findGatewayValueFault,
  },
  { kind: 'network', section: /^Route$/, key: /^Destination$/, rule: findNetworkFault },
  {
    kind: 'network',
    section: /^Network$/,
    key: /^DNS$/,
    separator: SPACES,
    rule: findNameServerFault,
  },
  { kind: 'network', section: /^Network$/, key: /^NTP$/, separator: SPACES, rule: findServerFault },
  {
    kind: 'resolved',
    section: /^Resolve$/,
    key: /^(?:Fallback)?DNS$/,
    separator: SPACES,
    rule: findNameServerFault,
  },
  {
    kind: 'timesyncd',
    section: /^Time$/,
    key: /^(?:Fallback)?NTP$/,
    separator: SPACES,
    rule: findServerFault,
  },
  {
    kind: 'connection',
    section: /^ipv[46]$/,
    key: /^address(?:es)?\d*$/,
    separator: LIST,
    rule: [
      connectionAddress,
      (part) => (part.includes('/') ? connectionAddress : findGatewayValueFault)(part),
    ],
  },
  { kind: 'connection', section: /^ipv[46]$/, key: /^gateway$/, rule: findGatewayValueFault },
  {
    kind: 'connection',
    section: /^ipv4$/,
    key: /^dns$/,
    separator: LIST,
    rule: findNameServerFault,
  },
]

/** Finds values that are no address, and addresses that no host or no router can have. */
export const networkAddress: Lint = ({ butane, texts, networks }, report) => {
  const files = networkFiles(texts)
  const sayOf =
    (file: NetworkFile): SayOfSetting =>
    (setting, fault, word = setting[1]) => {
      const [key, value, offset] = setting
      const { wanted, advice, part } = adviseOn(fault, value, word)
      const start = valueOffset(file.text, setting)
      const at = (start ?? 0) + value.indexOf(part)
      const edit =
        wanted === undefined || start === undefined
          ? []
          : replaceInText(butane, file.path, at, at + part.length, wanted)
      report('host/network-address', file.path, {
        facts: [`${key}=${part}`, advice],
        fixes: [{ label: `Write ${key}=${value.replace(part, wanted ?? '')}`, edit }],
        at: offset,
      })
    }
  for (const file of files) checkValues(file, sayOf(file))
  const kinds = readKinds(files)
  const byMain = Map.groupBy(files, ({ main }) => main)
  for (const network of networks) {
    for (const file of byMain.get(network.file) ?? []) checkHosts(file, network, kinds, sayOf(file))
  }
  for (const { file, text, path } of texts) {
    if (!CHRONY.test(file)) continue
    for (const [line, key = '', name = ''] of text.matchAll(CHRONY_SERVER)) {
      const fault = isTemplate(name) ? undefined : findServerFault(name)
      if (fault === undefined) continue
      const facts = [`${key} ${name}`, `${fault.problem} ${fault.fix}`]
      report('host/network-address', path, { facts, at: text.indexOf(line) })
    }
  }
}

/** What to say of a fault, of which part of the value, and what to put there instead. */
function adviseOn({ problem, fix, wanted }: ValueFault, value: string, part: string) {
  const [, first, comment] = /^(\S+)\s+([#;].*)$/.exec(value) ?? []
  return comment === undefined
    ? { wanted, advice: `${problem} ${fix}`, part }
    : { wanted: first, advice: 'A comment needs a line of its own.', part: value }
}

const CHRONY = /^\/etc\/(?:chrony\.conf|chrony\/chrony\.conf|chrony\/conf\.d\/[^/]+\.conf)$/
const CHRONY_SERVER = /^(server|pool|peer)[ \t]+(\S+)/gm

/** A name server of NetworkManager that is asked in secret. */
const ENCRYPTED = /^dns\+\w+:\/\//

/** Each value by the rule of its row. */
function checkValues(file: NetworkFile, say: SayOfSetting): void {
  let found = 0
  for (const section of file.sections) {
    const own = rows.filter((row) => row.kind === file.kind && row.section.test(section.name))
    const hasNetmask = section.settings.some(([key]) => isNetmask(file.kind, section, key))
    for (const setting of section.settings) {
      const [key, value] = setting
      const row = own.find((candidate) => candidate.key.test(key))
      if (row === undefined || value === '' || isTemplate(value)) continue
      // the finding about the netmask says it
      if (hasNetmask && key === 'Address' && !value.includes('/')) continue
      const parts = row.separator === undefined ? [value] : value.split(row.separator)
      const rules = [row.rule].flat()
      // NetworkManager used to write an address and its prefix length apart
      if (file.kind === 'connection' && parts.some((part) => /^\d+$/.test(part))) continue
      for (const [index, one] of parts.entries()) {
        const part = one.trim()
        if (part === '' || part.startsWith('_') || ENCRYPTED.test(part)) continue
        const fault = (rules[index] ?? rules.at(-1))?.(part)
        if (fault === undefined) continue
        say(setting, fault, part)
        if (++found === ENOUGH) return
        break
      }
    }
  }
}
