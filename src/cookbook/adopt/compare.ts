/** What is the same, what tells items apart, and what cannot stand beside each other. */
import type { ListShape, Shape, StructShape } from '../../engine/index.ts'

export type Mapping = Record<string, unknown>

/** Fields of which a struct has one at most: a text and where it is fetched from, a name and its number. */
const rivals = [
  ['inline', 'local', 'source'],
  ['contents', 'contents_local'],
  ['id', 'name'],
]

/**
 * The fields by which two structs say different things about one: the same one with another value, or
 * two of which only one can be.
 */
export function findRivals(ours: Mapping, theirs: Mapping): { our: string; their: string }[] {
  return rivals.flatMap((group) => {
    const our = group.find((name) => ours[name] !== undefined)
    const their = group.find((name) => theirs[name] !== undefined)
    const differ = our !== undefined && their !== undefined && our !== their
    return differ ? [{ our, their }] : []
  })
}

/** Whether a struct is something that is fetched: its other fields describe just that. */
export const isResource = (value: Mapping): boolean =>
  rivals[0]?.some((name) => value[name] !== undefined) ?? false

/** What tells an item from the others of its list; undefined when nothing does but its content. */
export function keyOf(list: ListShape, item: unknown): string | undefined {
  if (list.item.kind !== 'struct') return String(item)
  if (list.options.key) return list.keyOf(item) || undefined
  const { name } = item as { name?: string }
  return name || undefined
}

/** Equal as the config takes them: what is undefined is not there. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other
  }
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => isSame((one as Mapping)[name], (other as Mapping)[name]))
}

/** Whether the items follow each other somewhere in the list. */
export function containsRun(list: readonly unknown[], items: readonly unknown[]): boolean {
  return list.some((_, start) => items.every((item, index) => isSame(list[start + index], item)))
}

/** Whether nothing would be written for a value. */
export function isVoid(value: unknown): boolean {
  if (typeof value !== 'object') return value === undefined
  return value === null || Object.values(value).every((item) => item === undefined)
}

/** The first field of a value that the spec does not have; undefined when it has them all. */
export function findUnknown(shape: Shape, value: unknown): string | undefined {
  if (shape.kind === 'list') {
    return (value as unknown[]).map((item) => findUnknown(shape.item, item)).find(Boolean)
  }
  if (shape.kind !== 'struct') return undefined
  for (const [name, item] of Object.entries(value as Mapping)) {
    if (item === undefined) continue
    const field = shape.byName.get(name)
    const unknown = field ? findUnknown(field.shape, item) : name
    if (unknown !== undefined) return unknown
  }
  return undefined
}

/** What other lists of the struct have under the keys that they share with this one. */
export function takenElsewhere(
  struct: StructShape,
  ours: Mapping,
  name: string,
): ReadonlyMap<string, unknown> {
  const taken = new Map<string, unknown>()
  const list = struct.byName.get(name)?.shape
  if (list?.kind !== 'list' || list.options.sharedKeys === undefined) return taken
  for (const { name: other, shape } of struct.fields) {
    if (other === name || shape.kind !== 'list') continue
    if (shape.options.sharedKeys !== list.options.sharedKeys) continue
    for (const item of (ours[other] ?? []) as unknown[]) {
      const key = keyOf(shape, item)
      if (key !== undefined) taken.set(key, { [other]: item })
    }
  }
  return taken
}
