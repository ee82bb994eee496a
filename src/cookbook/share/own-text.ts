import { findSpec, openButane } from '../../engine/index.ts'
import type { Butane } from '../../engine/index.ts'
import { showHidden } from '../../deploy/hidden-characters.ts'
import { readIni } from '../ini.ts'
import { readableTexts } from '../readable-texts.ts'
import { remoteSources } from '../remote-sources.ts'
import { describeSshKeys } from '../ssh-fingerprint.ts'

/** What a config does of one kind, each thing in words. */
export interface Deeds {
  readonly title: string
  readonly items: readonly string[]
}

/** By which a text without a known spec is read. */
const fallback = findSpec('flatcar', '1.1.0')
const UNITS = /^(?:\/usr\/local|\/usr|\/etc|\/run)(?:\/lib)?\/systemd\/system\/(.+)$/

/**
 * Lists what a Butane text brings to a machine: who may log in, what runs, what is fetched, trusted,
 * wiped and written. Comments and length hide nothing of it. Empty for a text that cannot be read,
 * which makes no machine either.
 */
export function deedsOf(text: string): Deeds[] {
  const config = (openButane(text) ?? openButane(text, fallback))?.config
  if (config === undefined) return []
  return kinds.flatMap(({ title, list }) => {
    const items = [...new Set(list(config).map(showHidden))]
    return items.length > 0 ? [{ title, items }] : []
  })
}

/** The kinds in the order of what they can do to the machine. */
const kinds: readonly { title: string; list: (config: Butane) => string[] }[] = [
  { title: 'Users', list: users },
  { title: 'Units', list: units },
  {
    title: 'Downloads',
    list: (config) =>
      remoteSources(config).map(
        ({ url, verified }) => `${url}${verified ? ', compared with a hash' : ', without a hash'}`,
      ),
  },
  { title: 'Trust and ways', list: trusted },
  { title: 'Disks', list: disks },
  {
    title: 'Kernel arguments',
    list: ({ kernel_arguments: changed }) => [
      ...(changed?.should_exist ?? []),
      ...(changed?.should_not_exist ?? []).map((argument) => `without ${argument}`),
    ],
  },
  { title: 'Files', list: files },
]

function users({ passwd }: Butane): string[] {
  return (passwd?.users ?? []).map((user) => {
    const { name = '', ssh_authorized_keys: keys = [], groups = [] } = user
    const words = [
      ...(keys.length > 0 ? [`${keys.length} SSH ${keys.length === 1 ? 'key' : 'keys'}`] : []),
      ...(user.password_hash ? ['a password'] : []),
      ...(groups.length > 0 ? [`groups ${groups.join(', ')}`] : []),
      ...(user.should_exist === false ? ['is removed'] : []),
    ]
    const lines = keys.flatMap(inWords)
    return [`${name}: ${words.join(', ') || 'nothing to log in with'}`, ...lines].join('\n')
  })
}

/** The keys in an entry, which may be several; the entry itself where it is none. */
function inWords(entry: string): string[] {
  const keys = describeSshKeys(entry)
  return keys.length > 0 ? keys : [entry]
}

/** Each unit with all that it runs, also one that is written as a file. */
function units(config: Butane): string[] {
  const states = new Map(
    (config.systemd?.units ?? []).map(({ name = '', enabled, mask }) => [
      name,
      [...(enabled ? ['enabled'] : []), ...(mask ? ['masked'] : [])],
    ]),
  )
  const texts = new Map<string, string[]>([...states.keys()].map((name) => [name, []]))
  for (const { file, text } of readableTexts(config)) {
    const name = UNITS.exec(file)?.[1]
    if (name !== undefined) texts.set(name, [...(texts.get(name) ?? []), text])
  }
  return [...texts].map(([name, contents]) => {
    const head = [name, ...(states.get(name) ?? [])].join(', ')
    const commands = contents.flatMap((text) =>
      readIni(text).flatMap(({ settings }) =>
        settings.flatMap(([key, value]) => (/^Exec\w*$/.test(key) ? [`${key}=${value}`] : [])),
      ),
    )
    return [head, ...commands].join('\n')
  })
}

function trusted({ ignition, storage }: Butane): string[] {
  const { proxy, security } = ignition ?? {}
  const authorities = security?.tls?.certificate_authorities ?? []
  const tang = (storage?.luks ?? []).flatMap(({ clevis }) => clevis?.tang ?? [])
  return [
    ...authorities.map(() => 'Ignition trusts a certificate authority of its own'),
    ...[proxy?.http_proxy, proxy?.https_proxy].flatMap((address) =>
      address ? [`Ignition downloads through ${address}`] : [],
    ),
    ...tang.map(({ url = '' }) => `a disk is opened by ${url}`),
  ]
}

function disks({ storage }: Butane): string[] {
  const { disks: tables = [], filesystems = [] } = storage ?? {}
  return [
    ...tables.map(
      ({ device = '', wipe_table: wiped }) => `${device}${wiped ? ', wiped' : ', partitioned'}`,
    ),
    ...filesystems.flatMap(({ device = '', wipe_filesystem: wiped }) =>
      wiped ? [`${device}, its file system wiped`] : [],
    ),
  ]
}

function files({ storage }: Butane): string[] {
  const { files: written = [], links = [], trees = [] } = storage ?? {}
  return [
    ...written.map(({ path = '' }) => path),
    ...links.map(({ path = '', target = '' }) => `${path} → ${target}`),
    ...trees.map(({ path = '/' }) => `a folder at ${path}`),
  ]
}
