import { parseCidr } from '../../../address.ts'
import type { IniSection, Setting } from '../../../ini.ts'
import { valueOffset } from '../../../ini.ts'
import { prefixOfNetmask } from '../../../netmask.ts'
import type { NetworkFile } from '../../../network-files.ts'
import { isTemplate, networkFiles } from '../../../network-files.ts'
import type { KeyedKind } from '../../../network-keys.ts'
import { findKeyFault, findSectionFault } from '../../../network-keys.ts'
import type { Fix } from '../../fix.ts'
import { removeLine, replaceInText } from '../inside.ts'
import type { Lint, ReportLint, Whole } from '../../lint.ts'

/** How many findings about one file are enough to see what is wrong with it. */
export const ENOUGH = 20

/** Finds sections and settings that a program passes over, where it is plain what was meant. */
export const networkSetting: Lint = ({ butane, texts }, report) => {
  for (const file of networkFiles(texts)) {
    if (!hasKeys(file)) continue
    let found = 0
    const count: ReportLint = (...finding) => {
      found++
      report(...finding)
    }
    for (const section of file.sections) {
      const name = findSectionFault(file.kind, section.name)
      if (name !== undefined) reportSection(butane, file, section, name, count)
      for (const setting of section.settings) {
        if (found < ENOUGH) checkSetting(butane, file, section, setting, count)
      }
      if (found >= ENOUGH) break
    }
  }
}

interface KeyedFile extends NetworkFile {
  kind: KeyedKind
}

const hasKeys = (file: NetworkFile): file is KeyedFile => Object.hasOwn(PROGRAMS, file.kind)

/** Which program reads each kind of file. */
const PROGRAMS: Readonly<Record<KeyedKind, string>> = {
  network: 'networkd',
  netdev: 'networkd',
  link: 'udev',
  connection: 'NetworkManager',
}

type Butane = Whole['butane']

function reportSection(
  butane: Butane,
  { kind, path }: KeyedFile,
  { name, offset }: IniSection,
  wanted: string,
  report: ReportLint,
): void {
  const edit = replaceInText(butane, path, offset + 1, offset + 1 + name.length, wanted)
  report('host/network-setting', path, {
    facts: [PROGRAMS[kind], `no section [${name}]`, `Write [${wanted}].`],
    fixes: [{ label: `Write [${wanted}]`, edit }],
    at: offset,
  })
}

function checkSetting(
  butane: Butane,
  { kind, path, text }: KeyedFile,
  section: IniSection,
  [key, value, offset]: Setting,
  report: ReportLint,
): void {
  if (isTemplate(key)) return
  const program = PROGRAMS[kind]
  if (key === 'interface-name' && section.name === 'connection' && /[*?]/.test(value)) {
    const [what, advice] = [
      'no patterns in [connection]',
      `Write interface-name=${value}; in a section [match].`,
    ]
    report('host/network-setting', path, { facts: [program, what, advice], at: offset })
    return
  }
  const what = `no setting “${key}” in [${section.name}]`
  if (isNetmask(kind, section, key)) {
    const { advice, fixes } = mendNetmask(butane, path, text, section, [key, value, offset])
    report('host/network-setting', path, { facts: [program, what, advice], fixes, at: offset })
    return
  }
  const fault = findKeyFault(kind, section.name, key)
  if (fault === undefined) return
  const edit =
    fault.section === undefined
      ? replaceInText(butane, path, offset, offset + key.length, fault.key)
      : []
  const advice =
    fault.section === undefined
      ? `Write ${fault.key}=.`
      : `Write ${fault.key}= in the section [${fault.section}].`
  const fixes = [{ label: `Write ${fault.key}=`, edit }]
  report('host/network-setting', path, { facts: [program, what, advice], fixes, at: offset })
}

const NETMASK = /^(?:sub)?(?:net)?_?mask\d*$|^prefix(?:_?len(?:gth)?)?\d*$/i

/** Whether a setting is a netmask of its own, as other programs have it. */
export const isNetmask = (kind: NetworkFile['kind'], { name }: IniSection, key: string) =>
  (kind === 'network' ? /^(?:Network|Address|Route)$/ : /^ipv4$/).test(name) && NETMASK.test(key)

/** Puts the netmask where networkd has it: behind the address, if there is just one to put it behind. */
function mendNetmask(
  butane: Butane,
  path: Whole['texts'][number]['path'],
  text: string,
  { name, settings }: IniSection,
  [key, value, offset]: Setting,
): { advice: string; fixes: Fix[] } {
  const prefix = /^\/?\d{1,3}$/.test(value)
    ? Number(value.replace('/', ''))
    : prefixOfNetmask(value)
  const isConnection = name === 'ipv4'
  const example = isConnection
    ? 'address1=192.168.10.20/24,192.168.10.1'
    : 'Address=192.168.10.20/24'
  const general = `The prefix length stands behind the address, as in ${example}.`
  if (prefix === undefined) {
    const isAddress = parseCidr(value) !== undefined
    return { advice: isAddress ? `${value} is no netmask either. ${general}` : general, fixes: [] }
  }
  const target = name === 'Route' ? 'Destination' : 'Address'
  const addresses = settings.filter(([itsKey]) => itsKey === target)
  const [address] = addresses
  const cidr = address && parseCidr(address[1])
  if (address === undefined || cidr === undefined || addresses.length > 1) {
    return { advice: `${general} ${value} is /${prefix}.`, fixes: [] }
  }
  if (prefix > cidr.address.width) return { advice: general, fixes: [] }
  const line = removeLine(butane, path, offset)
  if (address[1].includes('/')) {
    return cidr.prefix === prefix
      ? {
          advice: `${target}=${address[1]} says it already.`,
          fixes: [{ label: `Remove ${key}=`, edit: line }],
        }
      : {
          advice: `${target}=${address[1]} says /${cidr.prefix}, this would be /${prefix}.`,
          fixes: [],
        }
  }
  const wanted = `${address[1]}/${prefix}`
  const start = valueOffset(text, address)
  const end = (start ?? 0) + address[1].length
  const added = start === undefined ? [] : replaceInText(butane, path, start, end, wanted)
  const edit = added.length > 0 && line.length > 0 ? [...added, ...line] : []
  return {
    advice: `Write ${target}=${wanted}.`,
    fixes: [{ label: `Write ${target}=${wanted}`, edit }],
  }
}
