/** What changed from version to version: which fields came, and which a variant has at all. */
import { specs } from '../engine/index.ts'
import type { Spec } from '../engine/index.ts'
import { fieldsOf, pathsOf, versionsOf } from './fields.ts'
import type { Field } from './fields.ts'
import { variants } from './variants.ts'

/** In which versions of a variant a field exists: in all of them, in none, or from one on. */
export type Presence = 'all' | 'none' | { readonly since: Spec; readonly until: Spec | undefined }

export interface MatrixRow {
  readonly path: string
  /** One entry a variant, in the order of `variants`. */
  readonly presence: readonly Presence[]
}

/**
 * Every field that some spec does not have, in the order of the schema. A field below another one
 * is left out where it comes and goes with it.
 */
export function differences(): MatrixRow[] {
  const rows = new Map(
    everyPath().map((path) => [path, variants.map(({ id }) => presenceOf(path, id))]),
  )
  return [...rows]
    .filter(([path, presence]) => {
      const above = rows.get(parentOf(path)) ?? variants.map(() => 'all' as const)
      return presence.some((entry, index) => !isSame(entry, above[index]))
    })
    .map(([path, presence]) => ({ path, presence }))
}

/** The fields that a spec has and the version before it has not, and the other way round. */
export function changesIn(
  spec: Spec,
): { previous: Spec; added: string[]; removed: string[] } | undefined {
  const versions = versionsOf(spec.variant)
  const previous = versions[versions.indexOf(spec) - 1]
  if (previous === undefined) return undefined
  return { previous, added: missingFrom(previous, spec), removed: missingFrom(spec, previous) }
}

/** The topmost fields of `other` that `spec` lacks. */
function missingFrom(spec: Spec, other: Spec): string[] {
  const own = pathsOf(spec)
  const missing = [...pathsOf(other)].filter((path) => !own.has(path))
  return missing.filter((path) => !missing.includes(parentOf(path)))
}

function presenceOf(path: string, variant: string): Presence {
  const versions = versionsOf(variant)
  const having = versions.filter((spec) => pathsOf(spec).has(path))
  const [first] = having
  if (first === undefined) return 'none'
  if (having.length === versions.length) return 'all'
  const last = having.at(-1)
  return { since: first, until: last === versions.at(-1) ? undefined : last }
}

function isSame(one: Presence, other: Presence | undefined): boolean {
  if (typeof one === 'string' || typeof other !== 'object') return one === other
  return one.since === other.since && one.until === other.until
}

/** The path of the field that holds this one; the empty text at the top. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')))
}

/** The fields of all specs together, in the order of the schema. */
function everyPath(): string[] {
  // the tree with the most fields gives the order, and the others add what it lacks
  const sorted = specs.toSorted((a, b) => pathsOf(b).size - pathsOf(a).size)
  return merge(sorted.flatMap(fieldsOf))
}

/** The paths of fields and of all below them, each once. */
function merge(fields: readonly Field[]): string[] {
  const byPath = new Map<string, Field[]>()
  for (const field of fields) byPath.set(field.path, [...(byPath.get(field.path) ?? []), field])
  return [...byPath].flatMap(([path, same]) => [path, ...merge(same.flatMap((f) => f.fields))])
}
