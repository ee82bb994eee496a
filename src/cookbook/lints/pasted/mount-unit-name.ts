import { mountUnitName } from '../../../engine/index.ts'
import { replaceScalar } from '../fix.ts'
import type { Lint, Whole } from '../lint.ts'
import type { Unit } from './units.ts'
import { placesOf, unitsOf } from './units.ts'

/** Which setting of a unit gives it its name (systemd.mount(5), systemd.automount(5), systemd.swap(5)). */
const NAMED_BY: Readonly<Record<string, readonly [section: string, key: string]>> = {
  mount: ['Mount', 'Where'],
  automount: ['Automount', 'Where'],
  swap: ['Swap', 'What'],
}

/** Finds mount, automount and swap units whose name is not that of their path: systemd refuses them. */
export const mountUnit: Lint = (whole, report) => {
  for (const unit of unitsOf(whole)) {
    const [section = '', key = ''] = NAMED_BY[unit.kind] ?? []
    const place = placesOf(unit, section, key).at(-1)
    // what a specifier stands for is not known here
    if (place === undefined || place.value.includes('%')) continue
    const right = properName(place.value, unit.kind)
    if (right === undefined || right === unit.name) continue
    const edit = renameUnit(whole, unit, right)
    report('host/mount-unit-name', place.in.path, {
      facts: [unit.name, key, place.value, right],
      fixes: [{ label: `Name it ${right}`, edit }],
      at: place.at,
    })
  }
}

/** The name of the unit for a path; undefined for what is no path that systemd takes. */
function properName(path: string, kind: string): string | undefined {
  const isPath = path.startsWith('/') && !/(?:^|\/)\.\.?(?:\/|$)/.test(path)
  return isPath ? mountUnitName(path).replace(/mount$/, kind) : undefined
}

/** Gives a unit another name, if nothing else in the config may know it by the old one. */
function renameUnit({ butane, texts }: Whole, { name, base }: Unit, right: string) {
  const [list, , index] = base?.path ?? []
  const units = butane.config.systemd?.units ?? []
  if (list !== 'systemd' || index === undefined) return []
  if (units.some((other) => other.name === right)) return []
  if (texts.some(({ text }) => text.includes(name))) return []
  // a backslash means itself in a plain scalar and in single quotes
  const plain = /^[\w.][\w.\\-]*$/.test(right)
  const path = ['systemd', 'units', index, 'name']
  return replaceScalar(butane, path, SCALAR, plain ? right : `'${right}'`)
}

const SCALAR = /^(?:[\w.\\:@-]+|'[^'\n]*'|"[^"\n]*")$/
