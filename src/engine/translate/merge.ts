/** Ignition's merge of two configs, child over parent (upstream: `config/merge/merge.go`). */
import type { Path } from '../diagnostics/diagnostic.ts'
import type { Fields } from '../decode/decode.ts'
import type { FieldShape, ListShape, StructShape } from '../schema/shape.ts'
import { isEmpty, isGiven, partsOf } from '../values.ts'
import { Origins } from './origins.ts'

/** A config and where its parts came from. */
export interface Tracked {
  readonly config: Fields
  readonly origins: Origins
}

/**
 * Merges a child config into a parent: generated sugar is the parent and the user's config the
 * child, so that the user always has the last word (`base/util/merge.go`).
 *
 * Origins follow the parts. As upstream, a part that is empty in the result has no origin of its
 * own, and one that both sides made is the child's.
 */
export function mergeConfigs(shape: StructShape, parent: Tracked, child: Tracked): Tracked {
  const origins = new Origins()
  const config = mergeStruct(
    shape,
    { value: parent.config, path: [] },
    { value: child.config, path: [] },
    [],
  )
  return { config, origins }

  interface Side<Value> {
    readonly value: Value
    readonly path: Path
  }

  function mergeStruct(
    struct: StructShape,
    ours: Side<Fields>,
    theirs: Side<Fields>,
    to: Path,
  ): Fields {
    const result: Fields = {}
    const childKeys = indexItems(struct, theirs.value)
    for (const field of struct.fields) {
      if (field.sugar) continue
      const merged = mergeField(
        field,
        below(ours, field.name),
        below(theirs, field.name),
        childKeys,
        [...to, field.name],
      )
      if (merged !== undefined) result[field.name] = merged
    }
    return result
  }

  function mergeField(
    field: FieldShape,
    ours: Side<unknown>,
    theirs: Side<unknown>,
    childKeys: ChildKeys,
    to: Path,
  ): unknown {
    const { shape: node } = field
    if (node.kind === 'list') return mergeList(field.name, node, ours, theirs, childKeys, to)
    if (node.kind === 'struct' && isGiven(ours.value) && isGiven(theirs.value)) {
      const merged = mergeStruct(node, ours as Side<Fields>, theirs as Side<Fields>, to)
      both(ours.path, theirs.path, to)
      return merged
    }
    // a plain scalar of the child counts even when it is empty
    const takeChild =
      theirs.value !== undefined && !(node.kind === 'struct' && !isGiven(theirs.value))
    if (takeChild || (field.plain && node.kind !== 'struct')) {
      return take(theirs, to, child.origins)
    }
    return take(ours, to, parent.origins)
  }

  function mergeList(
    name: string,
    list: ListShape,
    ours: Side<unknown>,
    theirs: Side<unknown>,
    childKeys: ChildKeys,
    to: Path,
  ): unknown {
    const parents = (ours.value ?? []) as unknown[]
    const children = (theirs.value ?? []) as unknown[]
    if (parents.length + children.length === 0) return undefined
    const result: unknown[] = []
    const append = (side: Side<unknown>, from: Origins) =>
      result.push(take(side, [...to, result.length], from))

    if (list.options.duplicates === 'allow') {
      for (const index of parents.keys()) append(below(ours, index), parent.origins)
      for (const index of children.keys()) append(below(theirs, index), child.origins)
    } else {
      for (const [index, item] of parents.entries()) {
        const match = childKeys.get(handleOf(name, list) + '\n' + list.keyOf(item))
        if (match === undefined) append(below(ours, index), parent.origins)
        else if (match.list === name) {
          const [from, over] = [below(ours, index), below(theirs, match.index)]
          if (list.item.kind !== 'struct') append(over, child.origins)
          else if (!(list.item.name === 'HTTPHeader' && !hasValue(over.value))) {
            const at = [...to, result.length]
            result.push(mergeStruct(list.item, from as Side<Fields>, over as Side<Fields>, at))
            both(from.path, over.path, at)
          }
        }
        // a match in another list is taken up when that list is merged
      }
      const parentKeys = new Set(parents.map(list.keyOf))
      for (const [index, item] of children.entries()) {
        if (!parentKeys.has(list.keyOf(item))) append(below(theirs, index), child.origins)
      }
    }
    if (parents.length > 0) origins.set(to, parent.origins.of(ours.path))
    if (children.length > 0) origins.set(to, child.origins.of(theirs.path))
    return result
  }

  /** Takes a part over as it is; its origins move with it. */
  function take({ value, path }: Side<unknown>, to: Path, from: Origins): unknown {
    if (samePath(path, to)) origins.graft(to, from)
    else move(value, path, to, from)
    return value
  }

  function move(value: unknown, path: Path, to: Path, from: Origins): void {
    if (isEmpty(value)) return
    origins.set(to, from.of(path))
    for (const [step, part] of partsOf(value)) move(part, [...path, step], [...to, step], from)
  }

  /** Records the parent's part in a result, then the child's over it where the child's is known. */
  function both(ours: Path, theirs: Path, to: Path): void {
    origins.set(to, parent.origins.of(ours))
    origins.set(to, child.origins.of(theirs))
  }

  function below(side: Side<unknown>, step: string | number): Side<unknown> {
    const value = (side.value as Record<string | number, unknown> | undefined)?.[step]
    return { value, path: [...side.path, step] }
  }
}

/** Where the child has the item of a key: list and index. */
type ChildKeys = ReadonlyMap<string, { readonly list: string; readonly index: number }>

function indexItems(struct: StructShape, value: Fields): ChildKeys {
  const keys = new Map<string, { list: string; index: number }>()
  for (const { name, shape } of struct.fields) {
    if (shape.kind !== 'list' || shape.options.duplicates === 'allow') continue
    for (const [index, item] of ((value[name] ?? []) as unknown[]).entries()) {
      keys.set(handleOf(name, shape) + '\n' + shape.keyOf(item), { list: name, index })
    }
  }
  return keys
}

const handleOf = (name: string, list: ListShape) => list.options.sharedKeys ?? name
const hasValue = (header: unknown) => (header as Fields)['value'] !== undefined
const samePath = (a: Path, b: Path) =>
  a.length === b.length && a.every((step, index) => step === b[index])
