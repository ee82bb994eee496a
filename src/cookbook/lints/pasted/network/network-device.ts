import type { IniSection } from '../../../ini.ts'
import type { NetworkFile } from '../../../network-files.ts'
import { isTemplate, networkFiles } from '../../../network-files.ts'
import { settingsOf, valueOf, valuesOf } from '../../../ini.ts'
import type { Lint, Whole } from '../../lint.ts'
import { ENOUGH } from './network-setting.ts'

/** Settings by which an adapter belongs to a device that a .netdev file has to make. */
const REFERENCES = ['VLAN', 'Bond', 'Bridge', 'MACVLAN', 'MACVTAP', 'IPVLAN', 'VRF'] as const

/** Kinds that exist only on top of an adapter, and the setting that says of which. */
const STACKED: Readonly<Record<string, (typeof REFERENCES)[number]>> = {
  vlan: 'VLAN',
  macvlan: 'MACVLAN',
  macvtap: 'MACVTAP',
  ipvlan: 'IPVLAN',
}

/** Bridges that other programs make. */
const MADE_ELSEWHERE = /^(?:docker|br-|cni|podman|virbr|lxd|incus)/

/** Finds networkd's files that belong together and do not find each other. */
export const networkDevice: Lint = (whole, report) => {
  const files = networkFiles(whole.texts)
  if (whole.butane.spec.variant !== 'flatcar' || !isWholeKnown(whole, files)) return
  const devices = files.filter(({ kind, file, main }) => kind === 'netdev' && file === main)
  const networks = files.filter(({ kind }) => kind === 'network')
  const made = new Set(devices.flatMap(({ sections }) => valuesOf(sections, 'NetDev', 'Name')))
  for (const { sections, path } of networks) {
    let found = 0
    for (const key of REFERENCES) {
      for (const [, value, at] of settingsOf(sections, 'Network', key)) {
        const names = value.split(/\s+/).filter((name) => name !== '')
        const missing = names.find((name) => !made.has(name) && !MADE_ELSEWHERE.test(name))
        if (missing === undefined || ++found > ENOUGH) continue
        const facts = [`No .netdev file makes ${missing}, which ${key}= names.`]
        report('host/network-device', path, { facts, at })
      }
    }
  }
  const byMain = Map.groupBy(files, ({ main }) => main)
  for (const { main, path } of devices) {
    const lacking = findLack((byMain.get(main) ?? []).flatMap(({ sections }) => sections))
    if (lacking !== undefined) report('host/network-device', path, { facts: [lacking] })
  }
  const named = new Set(
    networks.flatMap(({ sections }) =>
      REFERENCES.flatMap((key) =>
        valuesOf(sections, 'Network', key).flatMap((value) => value.split(/\s+/)),
      ),
    ),
  )
  for (const { sections, path } of devices) {
    const [name, kind] = [valueOf(sections, 'NetDev', 'Name'), valueOf(sections, 'NetDev', 'Kind')]
    const key = kind !== undefined && Object.hasOwn(STACKED, kind) ? STACKED[kind] : undefined
    if (name === undefined || key === undefined || named.has(name)) continue
    const facts = [`No .network file of an adapter says ${key}=${name}, so it is never made.`]
    const at = settingsOf(sections, 'NetDev', 'Name').at(-1)?.[2]
    report('host/network-device', path, { facts, ...(at !== undefined && { at }) })
  }
}

/** What a .netdev file lacks, without which networkd makes nothing of it. */
function findLack(sections: readonly IniSection[]): string | undefined {
  const value = (name: string, key: string) => valueOf(sections, name, key)
  const missing = ['Name', 'Kind'].find((key) => value('NetDev', key) === undefined)
  if (missing !== undefined) return `networkd makes no device without ${missing}= in [NetDev].`
  const kind = value('NetDev', 'Kind') ?? ''
  if (/[A-Z]/.test(kind)) return `networkd knows no Kind=${kind}: kinds are written in lower case.`
  const id = kind === 'vlan' ? (value('VLAN', 'Id') ?? '') : '0'
  if (/^\d+$/.test(id) && Number(id) <= HIGHEST_VLAN) return undefined
  return `networkd makes no VLAN without an Id= from 0 to ${HIGHEST_VLAN} in [VLAN].`
}

/** The highest ID that networkd takes (VLANID_MAX). */
const HIGHEST_VLAN = 4094

/** Whether all of networkd's files are there to be read: no other config, no folder, no download. */
function isWholeKnown({ butane: { config }, texts }: Whole, files: readonly NetworkFile[]) {
  const { merge = [], replace } = config.ignition?.config ?? {}
  const { files: entries = [], trees = [], links = [] } = config.storage ?? {}
  const known = new Set(texts.map(({ file }) => file))
  const isOurs = ({ path = '' }) => /^\/(?:etc|run|usr\/lib)\/systemd\/network\//.test(path)
  return (
    merge.length + trees.length === 0 &&
    replace?.source === undefined &&
    !links.some(isOurs) &&
    !entries.some((entry) => isOurs(entry) && !known.has(entry.path ?? '')) &&
    !files.some(({ text }) => isTemplate(text))
  )
}
