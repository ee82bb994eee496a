import { isNullNode } from '../../engine/index.ts'
import type { ListShape, OpenDocument, Shape, StructShape } from '../../engine/index.ts'
import type { Fragment } from '../fragment.ts'
import {
  containsRun,
  findRivals,
  findUnknown,
  isResource,
  isSame,
  isVoid,
  keyOf,
  takenElsewhere,
} from './compare.ts'
import type { Mapping } from './compare.ts'
import type { Insertion } from './insertion.ts'
import { fieldPlace, itemPlace, pairOf, rootPlace } from './place.ts'
import type { Place } from './place.ts'
import { entryWriter } from './write.ts'
import type { Entry } from './write.ts'

/** Two statements about one thing, or one that cannot be added; the reader's text stays. */
export interface Clash {
  path: string
  yours: unknown
  theirs: unknown
  reason: string
  offset: number
}

export interface Merged {
  insertions: Insertion[]
  clashes: Clash[]
  /** What the reader's text says already. */
  present: string[]
}

/**
 * Compares a fragment with the reader's text along the schema and says what has to be inserted. As in
 * Ignition's merge of configs the reader's is the child, which has the last word; unlike there, the
 * fields of something fetched stay together, since a hash says nothing about another source.
 */
export function merge(text: string, document: OpenDocument, fragment: Fragment): Merged {
  const merged: Merged = { insertions: [], clashes: [], present: [] }
  const { spec, shape, root, config } = document
  const writeEntry = entryWriter(text, root)
  mergeStruct(shape, rootPlace(root), config, { ...fragment }, [])
  return merged

  function mergeStruct(
    struct: StructShape,
    place: Place,
    ours: Mapping,
    theirs: Mapping,
    path: readonly string[],
  ): void {
    const rivals = findRivals(ours, theirs)
    if (isResource(ours) && isResource(theirs) && !isSame(sourceOf(ours), sourceOf(theirs))) {
      return clash(place, path, ours, theirs, DIFFERS)
    }
    for (const [name, value] of Object.entries(theirs)) {
      if (isVoid(value)) continue
      const at = [...path, name]
      const rival = rivals.find(({ their }) => their === name)
      const field = struct.byName.get(name)?.shape
      if (rival) clash(place, at, { [rival.our]: ours[rival.our] }, { [name]: value }, DIFFERS)
      else if (!field) clash(place, at, undefined, value, lacks(name))
      else if (isAbsent(place, ours, name)) {
        const rest = fitting(field, place, value, at, takenElsewhere(struct, ours, name))
        if (!isVoid(rest)) add(place, { field: name, value: rest }, at)
      } else mergeField(field, fieldPlace(place, name), ours, name, value, at, struct)
    }
  }

  /** The labels of a MachineConfig, whose names are the author's. */
  function mergeLabels(
    place: Place,
    ours: Mapping,
    theirs: Mapping,
    path: readonly string[],
  ): void {
    for (const [name, value] of Object.entries(theirs)) {
      const at = [...path, name]
      if (isAbsent(place, ours, name)) add(place, { field: name, value }, at)
      else if (ours[name] === value) merged.present.push(format(at))
      else clash(place, at, ours[name], value, DIFFERS)
    }
  }

  function mergeField(
    shape: Shape,
    place: Place,
    ours: Mapping,
    name: string,
    theirs: unknown,
    path: readonly string[],
    parent: StructShape,
  ): void {
    const our = ours[name]
    if (shape.kind === 'struct') {
      return mergeStruct(shape, place, (our ?? {}) as Mapping, theirs as Mapping, path)
    }
    if (shape.kind === 'map') {
      return mergeLabels(place, (our ?? {}) as Mapping, theirs as Mapping, path)
    }
    if (shape.kind === 'list') {
      const taken = takenElsewhere(parent, ours, name)
      return mergeList(shape, place, (our ?? []) as unknown[], theirs as unknown[], path, taken)
    }
    const isEmpty = place.node !== undefined && isNullNode(place.node)
    const same = our ?? (isEmpty ? undefined : ZERO[shape.kind])
    // What the item was found by is no news.
    const isKey = path.at(-2) === `[${String(theirs)}]`
    if (!isSame(same, theirs)) clash(place, path, our, theirs, isEmpty ? EMPTY : DIFFERS)
    else if (!isKey) merged.present.push(format(path))
  }

  function mergeList(
    list: ListShape,
    place: Place,
    ours: readonly unknown[],
    theirs: readonly unknown[],
    path: readonly string[],
    taken: ReadonlyMap<string, unknown>,
  ): void {
    const items = place.node?.kind === 'sequence' ? place.node.items : []
    const nodes = items.filter((item) => !isNullNode(item))
    if (list.options.duplicates === 'allow') {
      if (containsRun(ours, theirs)) merged.present.push(format(path))
      else for (const item of theirs) addItem(list, place, item, path, path.length + 1)
      return
    }
    const indexes = new Map(ours.map((item, index) => [keyOf(list, item), index]))
    for (const item of theirs) {
      const key = keyOf(list, item)
      const index =
        key === undefined ? ours.findIndex((our) => isSame(our, item)) : (indexes.get(key) ?? -1)
      const at = list.item.kind === 'struct' ? [...path, `[${key ?? index}]`] : path
      if (key !== undefined && taken.has(key)) clash(place, at, taken.get(key), item, ELSEWHERE)
      else if (index < 0) addItem(list, place, item, at, path.length + 1)
      else if (list.item.kind !== 'struct') merged.present.push(format(at))
      else {
        const inner = itemPlace(place, nodes[index])
        mergeItem(list.item, inner, ours[index] as Mapping, item as Mapping, at)
      }
    }
  }

  /** An item that has nothing new is listed as a whole instead of field by field. */
  function mergeItem(
    shape: StructShape,
    place: Place,
    ours: Mapping,
    theirs: Mapping,
    path: readonly string[],
  ): void {
    const { insertions, clashes, present } = merged
    const before = [insertions.length, clashes.length, present.length] as const
    mergeStruct(shape, place, ours, theirs, path)
    if (insertions.length > before[0] || clashes.length > before[1]) return
    present.splice(before[2], Infinity, format(path))
  }

  function addItem(
    list: ListShape,
    place: Place,
    item: unknown,
    path: readonly string[],
    depth: number,
  ): void {
    const unknown = findUnknown(list.item, item)
    if (unknown !== undefined) clash(place, path, undefined, item, lacks(unknown))
    else add(place, { item }, path, depth)
  }

  function add(place: Place, entry: Entry, path: readonly string[], depth = path.length): void {
    const insertion = writeEntry(place, entry, format(path), depth)
    const value = 'item' in entry ? entry.item : entry.value
    if (typeof insertion === 'string')
      clash(place, path, undefined, value, `the place ${insertion}`)
    else merged.insertions.push(insertion)
  }

  /** The part of a new value that can be added; an item that does not fit is left out as a whole. */
  function fitting(
    shape: Shape,
    place: Place,
    value: unknown,
    path: readonly string[],
    taken: ReadonlyMap<string, unknown> = new Map(),
  ): unknown {
    if (shape.kind === 'list') {
      return (value as unknown[]).filter((item) => {
        const key = keyOf(shape, item) ?? ''
        const at = [...path, `[${key}]`]
        const unknown = findUnknown(shape.item, item)
        if (unknown !== undefined) clash(place, at, undefined, item, lacks(unknown))
        else if (taken.has(key)) clash(place, at, taken.get(key), item, ELSEWHERE)
        else return true
        return false
      })
    }
    if (shape.kind !== 'struct') return value
    const kept = { ...(value as Mapping) }
    for (const [name, item] of Object.entries(kept)) {
      const at = [...path, name]
      const field = shape.byName.get(name)?.shape
      if (!field && !isVoid(item)) clash(place, at, undefined, item, lacks(name))
      const rest = field && !isVoid(item) ? fitting(field, place, item, at) : undefined
      if (isVoid(rest)) delete kept[name]
      else kept[name] = rest
    }
    return kept
  }

  function clash(
    { offset }: Place,
    path: readonly string[],
    yours: unknown,
    theirs: unknown,
    reason: string,
  ): void {
    merged.clashes.push({ path: format(path), yours, theirs, reason, offset })
  }

  function lacks(name: string): string {
    return `${name} needs a newer spec or another variant than ${spec.id}`
  }

  /** Whether the reader's text has neither the field nor its key. */
  function isAbsent(place: Place, ours: Mapping, name: string): boolean {
    return ours[name] === undefined && pairOf(place.node, name) === undefined
  }
}

const DIFFERS = 'your text says something else'
const EMPTY = 'your text leaves it empty'
const ELSEWHERE = 'your text has it as something else'
const ZERO = { string: '', integer: 0, boolean: false }

const sourceOf = ({ inline, local, source }: Mapping) => ({ inline, local, source })

/** A path as people read it: `storage.files[/etc/motd].mode`. */
export function format(path: readonly string[]): string {
  return path.join('.').replaceAll('.[', '[')
}
