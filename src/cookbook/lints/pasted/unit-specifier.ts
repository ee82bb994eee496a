import { replaceInText } from './inside.ts'
import type { Lint } from '../lint.ts'
import type { Path } from '../../../engine/index.ts'
import type { IniSection, Setting } from '../../ini.ts'
import { readIni } from '../../ini.ts'
import { unitsOf, writtenAs } from './units.ts'

/** The letters that stand for something (systemd.unit(5), SPECIFIERS); some are of old releases. */
const KNOWN = /[aAbBcCdDEfgGhHiIjJlLmMnNopPqrRsStTuUvVwWyY]/

/** Settings in which systemd replaces specifiers, among those that hold free text. */
const REPLACED =
  /^(?:Exec\w+|Environment|EnvironmentFile|DefaultEnvironment|ManagerEnvironment|WorkingDirectory|Description|Documentation|SyslogIdentifier|What|Options)$/

/** What begins the format of a program that has percent signs of its own. */
const FORMATS: readonly [begin: RegExp, directive: RegExp][] = [
  [/\bdate(?:[ \t]+-\S+){0,3}[ \t]+(["']?)\+/g, /%[\w:-]/g],
  [/\bprintf[ \t(]+(["']?)/g, /%-?\d*[sd]/g],
]

const SECTIONS = /^(?:Unit|Service|Socket|Mount|Swap|Container|Manager)$/
/** What becomes a unit, or is read like one. */
const READ_ALIKE =
  /^\/etc\/(?:containers\/systemd\/[^/]+\.container|systemd\/system\.conf(?:\.d\/[^/]+\.conf)?)$/

/** Finds percent signs that systemd takes for specifiers, where none can have been meant. */
export const unitSpecifier: Lint = (whole, report) => {
  const alike = whole.texts.filter(({ file }) => READ_ALIKE.test(file))
  const texts: { text: string; path: Path; sections: readonly IniSection[] }[] = [
    ...unitsOf(whole).flatMap(({ all }) => all),
    ...alike.map(({ text, path }) => ({ text, path, sections: readIni(text) })),
  ]
  for (const { text, path, sections } of texts) {
    for (const { name, settings } of sections) {
      for (const setting of SECTIONS.test(name) ? settings : []) {
        const slips = findSlips(text, setting)
        const [first] = slips
        if (first === undefined) continue
        const token = /^%[\da-f]{2}|^%./i.exec(text.slice(first))?.[0] ?? '%'
        const edit = slips.flatMap((at) => replaceInText(whole.butane, path, at, at + 1, '%%'))
        const fixes = edit.length === slips.length ? [{ label: 'Write %%', edit }] : []
        const facts = [token, describeEffect(setting[0], text.charAt(first + 1))]
        report('host/unit-specifier', path, { facts, fixes, at: first })
      }
    }
  }
}

function describeEffect(key: string, letter: string): string {
  if (KNOWN.test(letter)) return 'something else stands there then'
  return /^(?:Exec|Working)/.test(key) ? 'the unit does not start' : 'the line is left out'
}

/** Offsets of the percent signs of a setting that have to be doubled. */
function findSlips(text: string, setting: Setting): number[] {
  const [key, value, offset] = setting
  if (!value.includes('%') || !REPLACED.test(key)) return []
  const written = writtenAs(text, setting)
  const others = new Set([...inAddresses(written), ...inFormats(written)])
  const slips: number[] = []
  for (let at = written.indexOf('%'); at >= 0; at = written.indexOf('%', at + 1)) {
    const next = written.charAt(at + 1)
    if (next === '%') at++
    // in front of anything else a percent sign is just that
    else if (/[a-z\d]/i.test(next) && (!KNOWN.test(next) || others.has(at))) slips.push(offset + at)
  }
  return slips
}

/** Where percent-encoded bytes begin in addresses of the web. */
function inAddresses(written: string): number[] {
  return [...written.matchAll(/:\/\/[^\s"']*/g)].flatMap(({ 0: address, index }) =>
    startsOf(address, /%[\da-f]{2}/gi, index),
  )
}

/** Where directives begin in formats of other programs. */
function inFormats(written: string): number[] {
  return FORMATS.flatMap(([begin, directive]) =>
    [...written.matchAll(begin)].flatMap(({ 0: head, 1: quote = '', index }) => {
      const start = index + head.length
      const rest = written.slice(start, start + LONGEST)
      const end = rest.search(quote === '' ? /[\s"'`)]/ : quote)
      return startsOf(end < 0 ? rest : rest.slice(0, end), directive, start)
    }),
  )
}

/** No format is longer. */
const LONGEST = 200

const startsOf = (text: string, pattern: RegExp, from: number): number[] =>
  [...text.matchAll(pattern)].map(({ index }) => from + index)
