import type { Path } from '../../../engine/index.ts'
import type { IniSection, Setting } from '../../ini.ts'
import { readIni } from '../../ini.ts'
import type { ReadableText } from '../../readable-texts.ts'
import type { Whole } from '../lint.ts'

/** A unit file or a drop-in, as systemd reads it. */
export interface UnitText {
  readonly text: string
  readonly path: Path
  readonly sections: readonly IniSection[]
}

/** A unit of which the config brings something along. */
export interface Unit {
  readonly name: string
  /** The end of its name, such as `service`. */
  readonly kind: string
  /** Undefined for a unit that the config only adds to. */
  readonly base: UnitText | undefined
  /** In the order in which they count. */
  readonly dropins: readonly UnitText[]
  /** The base and the drop-ins. */
  readonly all: readonly UnitText[]
}

const UNIT =
  /^\/(?:etc|run|usr\/lib|usr\/local\/lib)\/systemd\/system\/([^/]+\.(service|socket|mount|automount|swap|timer|path|slice|target))(?:\.d\/([^/]+\.conf))?$/

const known = new WeakMap<readonly ReadableText[], readonly Unit[]>()

/** The units that a config writes or adds to, wherever in the config they stand; masked ones are left out. */
export function unitsOf({ butane, texts }: Whole): readonly Unit[] {
  const found = known.get(texts) ?? readUnits(texts, maskedIn(butane.config))
  known.set(texts, found)
  return found
}

function maskedIn({ systemd }: Whole['butane']['config']): ReadonlySet<string> {
  const masked = systemd?.units?.filter(({ mask }) => mask) ?? []
  return new Set(masked.map(({ name = '' }) => name))
}

function readUnits(texts: readonly ReadableText[], masked: ReadonlySet<string>): Unit[] {
  const units = new Map<string, { base?: UnitText; dropins: [file: string, text: UnitText][] }>()
  for (const { file, text, path } of texts) {
    const [, name = '', , dropin] = UNIT.exec(file) ?? []
    // a part says nothing of the whole, and an empty unit is a masked one
    if (name === '' || masked.has(name) || path.includes('append') || text.trim() === '') continue
    const unit = units.get(name) ?? { dropins: [] }
    units.set(name, unit)
    const read = { text, path, sections: readIni(text) }
    if (dropin === undefined) unit.base ??= read
    else unit.dropins.push([dropin, read])
  }
  return [...units].map(([name, { base, dropins }]) => {
    const ordered = dropins.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text)
    const kind = name.slice(name.lastIndexOf('.') + 1)
    return { name, kind, base, dropins: ordered, all: base ? [base, ...ordered] : ordered }
  })
}

/** Where a setting was found. */
export interface Place {
  readonly in: UnitText
  readonly value: string
  readonly at: number
}

/** Every value that counts of a key, in the order in which they do; an empty one takes back those before it. */
export function placesOf({ all }: Unit, section: string, key: string): Place[] {
  const places: Place[] = []
  for (const text of all) {
    for (const { name, settings } of text.sections) {
      if (name !== section) continue
      for (const [itsKey, value, at] of settings) {
        if (itsKey !== key) continue
        if (value === '') places.length = 0
        else places.push({ in: text, value, at })
      }
    }
  }
  return places
}

/** A setting as it is written, key included, with the lines on which it goes on. */
export function writtenAs(text: string, [, , offset]: Setting): string {
  let end = offset - 1
  do end = text.indexOf('\n', end + 1)
  while (end > 0 && text.charAt(end - 1) === '\\')
  return text.slice(offset, end < 0 ? text.length : end)
}
