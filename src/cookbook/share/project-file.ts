import type { Parsed } from '../input.ts'
import { refuse } from '../input.ts'
import { record } from './drift.ts'
import type { Cookbook, Opened, Project } from './project.ts'
import { withoutBase } from './project.ts'
import { readSaved, toSaved } from './saved.ts'

/** The form of the file that this version writes. */
const FORM = 1
/** A longer text, in UTF-16 units, is no project of anybody's. */
const LIMIT = 4_000_000
const REMEDY = 'Open the file as Kindling saved it; its name ends in .kindling.json.'

/**
 * Writes a project as a file to keep in git: JSON, one entry a line, always in the same order. It
 * holds the Butane text too, so that a later version can show which lines differ. The text in `base`
 * goes into the file, and into that Butane, only with `includePastedText`.
 */
export function writeProjectFile(
  project: Project,
  cookbook: Cookbook,
  { includePastedText }: { includePastedText: boolean },
): string {
  const kept = includePastedText ? project : withoutBase(project)
  const saved = { kindling: FORM, ...toSaved(kept, record(kept, cookbook)) }
  return `${JSON.stringify(saved, undefined, 2)}\n`
}

/** Reads what `writeProjectFile` wrote; whatever else it is given is refused. */
export function readProjectFile(text: string, cookbook: Cookbook): Parsed<Opened> {
  if (text.length > LIMIT) return refuse('This file is too large to be a project.', REMEDY)
  let json: unknown
  try {
    json = JSON.parse(text.trim())
  } catch {
    return refuse('This file is not JSON.', REMEDY)
  }
  const { kindling: form, ...saved } = { ...(json as { kindling?: unknown } | null) }
  if (form === FORM) return readSaved(saved, cookbook, { isFile: true, remedy: REMEDY })
  return typeof form === 'number' && form > FORM
    ? refuse(
        'This file was made by a newer Kindling, in a form that this one does not know.',
        'Reload the page to get the newest version, and open the file again.',
      )
    : refuse('This file holds no project.', REMEDY)
}
