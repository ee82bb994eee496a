import { crc32, encodeUtf8 } from '../../engine/index.ts'
import type { DiffLine } from '../diff-lines.ts'
import { diffLines } from '../diff-lines.ts'
import type { Cookbook, Project, Recorded } from './project.ts'

/** How today's output differs from the recorded one. */
export interface Drift {
  readonly changed: boolean
  /** Slugs of the recipes that put out something else today; empty where nothing changed. */
  readonly recipes: readonly string[]
  /** The Butane text line by line, where both sides have it: after opening a file, not a link. */
  readonly lines?: readonly DiffLine[]
}

/**
 * The checksum of a text, 8 hexadecimal digits. It tells an accidental difference from none, for
 * which CRC-32 is enough: a link is no proof of anything, and whoever writes one may write any digits.
 */
export function checksum(text: string): string {
  return (crc32(encodeUtf8(text)) >>> 0).toString(16).padStart(8, '0')
}

/**
 * The revision of a recipe, from the Ignition config of its examples: 4 digits of the checksum. They
 * only choose which recipes to name, and every one of them makes each link longer.
 */
export function revisionOf(ignition: string): string {
  return checksum(ignition).slice(0, 4)
}

/** Composes a project and notes what comes out. */
export function record(project: Project, cookbook: Cookbook): Recorded {
  const { missing: _missing, ...made } = project
  const rendered = cookbook.render(made)
  const revisions = project.recipes.map((slug) => [slug, cookbook.revisions.get(slug) ?? ''])
  return {
    ...(rendered && { output: checksum(rendered.ignition) }),
    revisions: Object.fromEntries(revisions) as Record<string, string>,
    ...(rendered && { butane: rendered.butane }),
  }
}

/**
 * Compares what was recorded with what `record` says of the same project today. The output decides;
 * the revisions tell which recipes to name. A change without one comes from a default, from how
 * recipes are merged or from the engine.
 */
export function describeDrift(recorded: Recorded, current: Recorded): Drift {
  if (recorded.output === current.output) return { changed: false, recipes: [] }
  const recipes = Object.keys(current.revisions).filter(
    (slug) => recorded.revisions[slug] !== current.revisions[slug],
  )
  const { butane: before } = recorded
  const { butane: after } = current
  if (before === undefined || after === undefined) return { changed: true, recipes }
  return { changed: true, recipes, lines: diffLines(before, after) }
}
