import type { Setting } from '../../ini.ts'
import { commandWords, quotesEnd } from '../../command-words.ts'
import { nearest } from '../../nearest.ts'
import type { Fix } from '../fix.ts'
import { replaceInText } from './inside.ts'
import type { Lint, Whole } from '../lint.ts'
import { unitKeys } from './unit-keys.ts'
import type { Unit, UnitText } from './units.ts'
import { unitsOf, writtenAs } from './units.ts'

/** Something that systemd passes over, at an offset of the text, and what was meant. */
interface Ignored {
  at: number
  problem: string
  /** What stands there, and what is to stand in its place. */
  mend?: readonly [wrong: string, right: string] | undefined
}

/** Settings that systemd takes one of a few values for. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  Type: ['simple', 'exec', 'forking', 'oneshot', 'dbus', 'notify', 'notify-reload', 'idle'],
  Restart: [
    ...['no', 'always', 'on-success', 'on-failure', 'on-abnormal', 'on-abort', 'on-watchdog'],
  ],
}

/** Settings that list units. */
const LISTS =
  /^(?:After|Before|Wants|Requires|Requisite|BindsTo|PartOf|Upholds|Conflicts|OnFailure|OnSuccess|WantedBy|RequiredBy|UpheldBy)$/
const SUFFIX = /\.(?:service|socket|device|mount|automount|swap|target|path|timer|slice|scope)$/
/** Targets that units are tied to, without `.target`. */
const TARGETS = [
  ...['basic', 'cryptsetup', 'default', 'graphical', 'local-fs', 'local-fs-pre', 'multi-user'],
  ...['network', 'network-online', 'network-pre', 'nss-lookup', 'paths', 'remote-fs', 'shutdown'],
  ...[
    'sockets',
    'swap',
    'sysinit',
    'time-sync',
    'timers',
    'umount',
    'boot-complete',
    'getty',
    'getty-pre',
    'rescue',
    'emergency',
  ],
  ...['time-set', 'remote-cryptsetup', 'halt', 'reboot', 'poweroff', 'sleep', 'slices', 'printer'],
  ...['cryptsetup-pre', 'nss-user-lookup', 'remote-fs-pre', 'suspend', 'sound', 'kexec', 'exit'],
]

/** So many faults of one text are worth the time. */
const MOST = 20

/** Finds lines of units that systemd passes over. */
export const unitIgnored: Lint = (whole, report) => {
  const own = new Set([
    ...unitsOf(whole).map(({ name }) => name),
    ...(whole.butane.config.systemd?.units ?? []).map(({ name = '' }) => name),
  ])
  for (const unit of unitsOf(whole)) {
    for (const text of unit.all) {
      const found = [...beforeSections(text), ...inSections(unit, text, own)].slice(0, MOST)
      for (const { at, problem, mend } of found) {
        const fixes = mend ? fixFor(whole, text, at, mend) : []
        report('host/unit-ignored', text.path, { facts: [problem], fixes, at })
      }
    }
  }
}

function fixFor(
  { butane }: Whole,
  { text, path }: UnitText,
  at: number,
  [wrong, right]: readonly [string, string],
): Fix[] {
  const line = text.slice(at, `${text}\n`.indexOf('\n', at))
  const found = line.indexOf(wrong)
  if (found < 0) return []
  const start = at + found
  const edit = replaceInText(butane, path, start, start + wrong.length, right)
  return [{ label: `Write ${right}`, edit }]
}

/** The first setting that stands in front of all sections. */
function beforeSections({ text }: UnitText): Ignored[] {
  let at = 0
  for (const line of text.split('\n')) {
    if (/^\s*\[/.test(line)) return []
    if (/^\s*[^\s#;=][^=]*=/.test(line)) return [{ at, problem: `${line.trim()} is in no section` }]
    at += line.length + 1
  }
  return []
}

/** Names of units that the config brings along. */
type UnitNames = ReadonlySet<string>

function* inSections(unit: Unit, { text, sections }: UnitText, own: UnitNames): Generator<Ignored> {
  const section = unit.kind.charAt(0).toUpperCase() + unit.kind.slice(1)
  const known = unit.kind === 'target' ? ['Unit', 'Install'] : ['Unit', 'Install', section]
  for (const { name, settings, offset } of sections) {
    if (name.startsWith('X-')) continue
    const keys = known.includes(name) ? unitKeys.get(name) : undefined
    if (keys === undefined) {
      const meant = nearest(name.trim(), known)
      const hint = meant === undefined ? `it knows ${listOf(known)}` : `did you mean [${meant}]?`
      const mend = meant === undefined ? undefined : ([name, meant] as const)
      yield { at: offset, problem: `a .${unit.kind} has no section [${name}], ${hint}`, mend }
      continue
    }
    for (const setting of settings) {
      const [key, value] = setting
      if (!keys.includes(key) && !key.startsWith('X-')) yield* findKey(name, setting, known, keys)
      else if (LISTS.test(key)) yield* findUnits(text, setting, own)
      else yield* findValue(name, key, value, setting[2])
    }
  }
}

const listOf = (sections: readonly string[]) => sections.map((name) => `[${name}]`).join(', ')

function* findKey(
  section: string,
  [key, , at]: Setting,
  known: readonly string[],
  keys: readonly string[],
): Generator<Ignored> {
  const home = known.find((other) => unitKeys.get(other)?.includes(key))
  const meant = home === undefined ? nearest(key, keys) : undefined
  if (home !== undefined) {
    yield { at, problem: `${key}= has no place in [${section}], it belongs in [${home}]` }
  } else if (meant !== undefined) {
    const problem = `[${section}] has no ${key}=, did you mean ${meant}=?`
    yield { at, problem, mend: [key, meant] }
  }
}

function* findUnits(text: string, setting: Setting, own: UnitNames): Generator<Ignored> {
  const [key, value, at] = setting
  if (writtenAs(text, setting).includes('\n')) return
  for (const name of value.split(/\s+/)) {
    if (name === '' || own.has(name) || /[%/$"'\\]/.test(name)) continue
    const stem = /^(.*)\.target$/.exec(name)?.[1]
    if (stem === undefined && SUFFIX.test(name)) continue
    if (TARGETS.includes(stem ?? '')) continue
    const target = nearest(stem ?? name.replace(/\..*$/, ''), TARGETS)
    const meant = target === undefined ? undefined : `${target}.target`
    if (stem !== undefined && meant === undefined) continue
    const hint = meant ?? (name.includes('.') ? undefined : `${name}.service`)
    const problem = `“${name}” in ${key}= is ${stem === undefined ? 'no name of a unit' : 'not there'}`
    yield {
      at,
      problem: hint === undefined ? problem : `${problem}, did you mean ${hint}?`,
      mend: meant === undefined ? undefined : [name, meant],
    }
  }
}

function* findValue(section: string, key: string, value: string, at: number): Generator<Ignored> {
  if (key === 'Where' && !/^(?:[/%]|$)/.test(value)) {
    yield { at, problem: `Where= has to be a path that begins with /, ${value} does not` }
  }
  if (key === 'Where' && /(?:^|\/)\.\.(?:\/|$)/.test(value)) {
    yield { at, problem: 'Where= cannot have .. in its path' }
  }
  if (key === 'Environment') yield* findAssignment(value, at)
  const choices = section === 'Service' && Object.hasOwn(CHOICES, key) ? CHOICES[key] : undefined
  if (choices === undefined || value === '' || choices.includes(value)) return
  const meant = nearest(value, choices)
  const hint = meant === undefined ? `it takes ${choices.join(', ')}` : `did you mean ${meant}?`
  const mend = meant === undefined ? undefined : ([value, meant] as const)
  yield { at, problem: `${key}= cannot be ${value}, ${hint}`, mend }
}

/** Words of an `Environment=` that are no assignments. */
function* findAssignment(value: string, at: number): Generator<Ignored> {
  if (!quotesEnd(value)) {
    yield { at, problem: 'a quote in Environment= does not end' }
    return
  }
  const word = commandWords(value).find(
    (one) => !/^["']?[A-Za-z_]\w*=/.test(one) && !/^[^=]*[%$\\]/.test(one),
  )
  if (word === undefined) return
  const hint = 'quote NAME=value as a whole where the value has spaces'
  yield { at, problem: `${word} in Environment= is not NAME=value; ${hint}` }
}
