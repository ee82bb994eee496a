import { quotesEnd } from '../../command-words.ts'
import type { Edit } from '../fix.ts'
import { insertLineBehind } from './inside.ts'
import type { Lint, ReportLint, Whole } from '../lint.ts'
import type { Place, Unit, UnitText } from './units.ts'
import { placesOf, unitsOf } from './units.ts'

/** Units of the images that start one program and are no oneshots. */
const OF_IMAGE =
  /^(?:docker|containerd|sshd@?|systemd-(?:networkd|resolved|timesyncd|journald|logind|udevd)|update-engine|locksmithd|zincati|chronyd|NetworkManager|getty@|serial-getty@)\.service$/

/** What a unit of a kind has to have one of, as systemd says when it has none. */
const NEEDED: Readonly<Record<string, readonly [section: string, key: RegExp, problem: string]>> = {
  timer: [
    'Timer',
    /^On[A-Z]\w+$/,
    'it says neither when (OnCalendar=) nor after what (OnBootSec=, OnUnitActiveSec=)',
  ],
  socket: ['Socket', /^Listen[A-Z]\w+$/, 'it does not say where to listen (ListenStream=)'],
  path: [
    'Path',
    /^(?:Path|Directory)[A-Z]\w+$/,
    'it has no path to watch (PathExists=, PathChanged=)',
  ],
  mount: ['Mount', /^What$/, 'it does not say what to mount (What=)'],
  swap: ['Swap', /^What$/, 'it does not say what to swap to (What=)'],
}

/** Finds units that systemd loads but refuses to start, by what its own check of them asks. */
export const unitRefused: Lint = (whole, report) => {
  const elsewhere = (whole.butane.config.systemd?.units ?? []).flatMap((unit) =>
    'contents_local' in unit && unit.contents_local !== undefined ? [unit.name] : [],
  )
  for (const unit of unitsOf(whole)) {
    if (elsewhere.includes(unit.name)) continue
    if (unit.kind === 'service') checkService(whole, unit, report)
    else checkNeeds(unit, report)
    checkPrograms(unit, report)
  }
}

function checkNeeds(unit: Unit, report: ReportLint): void {
  const [section, key, problem] = NEEDED[unit.kind] ?? []
  if (!unit.base || !section || !key || !problem || hasSetting(unit, section, key)) return
  const at = unit.base.sections.find(({ name }) => name === section)?.offset ?? 0
  report('host/unit-refused', unit.base.path, { facts: [unit.name, problem], at })
}

function hasSetting({ all }: Unit, section: string, key: RegExp): boolean {
  const sections = all.flatMap((text) => text.sections).filter(({ name }) => name === section)
  return sections.some(({ settings }) =>
    settings.some(([name, value]) => key.test(name) && value !== ''),
  )
}

function checkService(whole: Whole, unit: Unit, report: ReportLint): void {
  const { name, base } = unit
  const last = (key: string) => placesOf(unit, 'Service', key).at(-1)
  const starts = placesOf(unit, 'Service', 'ExecStart')
  const type = last('Type')?.value
  const more = secondStart(unit, starts)
  if (more && type !== 'oneshot') {
    const problem = 'it has a second ExecStart=. Write an empty ExecStart= before it'
    const fixes = [{ label: 'Take the first one back', edit: takeBack(whole, more, base) }]
    report('host/unit-refused', more.in.path, { facts: [name, problem], fixes, at: more.at })
  }
  const restart = last('Restart')
  if (restart && type === 'oneshot' && /^(?:always|on-success)$/.test(restart.value)) {
    const problem = `Restart=${restart.value} is not for Type=oneshot`
    report('host/unit-refused', restart.in.path, { facts: [name, problem], at: restart.at })
  }
  if (base === undefined || starts.length > 0 || hasSetting(unit, 'Unit', /^SuccessAction$/)) return
  const stays = /^(?:yes|true|on|1)$/i.test(last('RemainAfterExit')?.value ?? '')
  if (stays && last('ExecStop')) return
  const at = base.sections.find((section) => section.name === 'Service')?.offset ?? 0
  report('host/unit-refused', base.path, { facts: [name, 'it has no ExecStart='], at })
}

/** The command that is one too many for a service that runs one. */
function secondStart({ name, base, all }: Unit, starts: readonly Place[]): Place | undefined {
  if (base !== undefined) return starts[1]
  const isReset = all.some(({ sections }) =>
    sections.some(
      (section) =>
        section.name === 'Service' &&
        section.settings.some(([key, value]) => key === 'ExecStart' && value === ''),
    ),
  )
  return isReset ? starts[1] : OF_IMAGE.test(name) ? starts[0] : undefined
}

/** Puts an empty setting in front of a drop-in's own; in the unit itself either may be meant. */
function takeBack({ butane }: Whole, { in: text, at }: Place, base?: UnitText): Edit[] {
  const section = text.sections.findLast(({ offset }) => offset < at)
  const isFirst = section?.settings.find(([key]) => key === 'ExecStart')?.[2] === at
  if (text === base || section === undefined || !isFirst) return []
  return insertLineBehind(butane, text.path, section.offset, 'ExecStart=')
}

/** A program is named by its whole path, or by its name alone. */
function checkPrograms({ name, all }: Unit, report: ReportLint): void {
  for (const { path, sections } of all) {
    for (const [key, value, at] of sections.flatMap(({ settings }) => settings)) {
      if (/^Exec[A-Z]/.test(key) && !quotesEnd(value)) {
        const facts = [name, `a quote in ${key}= does not end`]
        report('host/unit-refused', path, { facts, at })
      }
      const [, program = ''] = /^Exec[A-Z]/.test(key)
        ? (/^[-@:+!|]*([^\s"'%$\\]*)/.exec(value) ?? [])
        : []
      if (!/^[^/=]+\//.test(program)) continue
      const problem = `${program} is no absolute path`
      report('host/unit-refused', path, { facts: [name, problem], at })
    }
  }
}
