/** What OpenShift makes of a config (upstream: `config/openshift/v4_*`, translate.go). */
import { finding } from '../diagnostics/catalog.ts'
import type { Code } from '../diagnostics/catalog.ts'
import type { Finding, Path } from '../diagnostics/diagnostic.ts'
import type { Fields } from '../decode/decode.ts'
import type { Butane, IgnitionConfig } from '../schema/butane.ts'
import { isOpen } from '../schema/levels.ts'
import type { Gate, Level, Levels } from '../schema/levels.ts'
import type { File, Filesystem } from '../schema/storage.ts'
import { parseUrl } from '../text/url.ts'
import { GRUB_USER_CONFIG } from './desugar/grub.ts'
import type { Origins } from './origins.ts'

/** From which version on OpenShift does what. */
export const openshiftGates = {
  /** The file of GRUB's users has contents, where elsewhere something is appended to it. */
  grubContents: { variant: 'openshift', since: 'openshift 4.23' },
  /** FIPS mode asks for a cipher that its rules allow. */
  fipsCipher: { variant: 'openshift', before: 'openshift 4.20' },
  /** Contents are never compressed. */
  noCompression: { variant: 'openshift', before: 'openshift 4.10' },
} as const satisfies Record<string, Gate>

const CIPHER = ['--cipher', 'aes-cbc-essiv:sha256']

/** Adjusts the config to the version, in place. */
export function adjustForOpenShift(
  butane: Butane,
  config: IgnitionConfig,
  origins: Origins,
  levels: Levels,
): void {
  const does = (gate: Gate) => isOpen(gate, levels, 'openshift')
  if (does(openshiftGates.grubContents)) moveGrubUsers(config, origins)
  if (does(openshiftGates.fipsCipher) && butane.openshift?.fips === true) addCipher(config, origins)
}

function moveGrubUsers(config: IgnitionConfig, origins: Origins): void {
  const files = config.storage?.files ?? []
  const index = files.findIndex(({ path }) => path === GRUB_USER_CONFIG)
  const file = files[index] as (File & Fields) | undefined
  const [only, ...more] = file?.append ?? []
  // any other number of parts is the user's own doing
  if (file === undefined || only === undefined || more.length > 0) return
  const place = ['storage', 'files', index]
  origins.move([...place, 'append', 0], [...place, 'contents'])
  file.contents = only
  delete file.append
}

/** Only where the user has not asked for a cipher already. */
function addCipher(config: IgnitionConfig, origins: Origins): void {
  const fips = ['openshift', 'fips']
  for (const [index, volume] of (config.storage?.luks ?? []).entries()) {
    const options = volume.options ?? []
    if (options.some((option) => option === '-c' || /^--cipher(=|$)/.test(option))) continue
    const place = ['storage', 'luks', index, 'options']
    if (options.length === 0) origins.set(place, fips)
    for (const number of CIPHER.keys()) origins.set([...place, options.length + number], fips)
    volume.options = [...options, ...CIPHER]
  }
}

/** What OpenShift refuses in the finished config; paths are the config's own. */
export function checkOpenShiftSupport(config: IgnitionConfig, levels: Levels): Finding[] {
  const findings: Finding[] = []
  const { filesystems = [], files = [] } = config.storage ?? {}
  const since = (level: Level) => isOpen({ since: level }, levels, 'openshift')
  const find = <Item>(
    items: readonly Item[],
    list: Path,
    ...checks: readonly (readonly [Code, Path, (item: Item) => boolean])[]
  ) => {
    for (const [index, item] of items.entries()) {
      for (const [code, below, isRefused] of checks) {
        if (isRefused(item)) findings.push(finding(code, [...list, index, ...below]))
      }
    }
  }

  const ofFormat = (wanted: string) =>
    [['format'], ({ format }: Filesystem) => format === wanted] as const
  find(filesystems, ['storage', 'filesystems'], ['butane/openshift-btrfs', ...ofFormat('btrfs')])
  if (since('openshift 4.14')) {
    const none = ['butane/openshift-filesystem-none', ...ofFormat('none')] as const
    find(filesystems, ['storage', 'filesystems'], none)
  }
  find(
    files,
    ['storage', 'files'],
    ['butane/openshift-file-source', ['contents', 'source'], isRemote],
    [
      'butane/openshift-file-mode',
      ['mode'],
      (file) => since('openshift 4.10') && hasSpecialMode(file),
    ],
  )
  const users = config.passwd?.users ?? []
  find(
    users,
    ['passwd', 'users'],
    ['butane/openshift-user-name', ['name'], ({ name }) => name !== 'core'],
  )
  return findings
}

/** A source that is no URL at all is left to Ignition's own rules. */
function isRemote({ contents }: File): boolean {
  if (contents?.source === undefined) return false
  const url = parseUrl(contents.source)
  return url !== undefined && url.scheme !== 'data'
}

const hasSpecialMode = ({ mode }: File) => mode !== undefined && (BigInt(mode) & ~0o777n) !== 0n

/** Fields that only a MachineConfig has, in its order, with their names in the YAML. */
const SPEC_FIELDS = ['kernel_arguments', 'extensions', 'fips', 'kernel_type'] as const

/** What plain Ignition output leaves out. */
export function findElided({ openshift = {} }: Butane): Finding[] {
  return SPEC_FIELDS.filter((field) => openshift[field] !== undefined).map((field) =>
    finding('butane/openshift-field-elided', ['openshift', field]),
  )
}
