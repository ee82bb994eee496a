import { readTree } from '../../src/cookbook/text-tree.ts'
import type { ListSchema, Schema } from '../../src/engine/index.ts'

/** One value of a config with its place: field names, and keys where lists have items. */
export interface Leaf {
  /** Field names, and `[key]` instead of the name of the list and an index. */
  readonly path: string
  readonly value: unknown
}

/** Every value of a config; a list of words for one command is one value. */
export function leavesOf(schema: Schema | undefined, value: unknown, path = ''): Leaf[] {
  if (value === undefined) return []
  if (Array.isArray(value)) {
    if (schema?.kind !== 'list' || schema.options.isCommand === true) return [{ path, value }]
    const parent = path.slice(0, path.lastIndexOf('.'))
    return value.flatMap((item: unknown) =>
      leavesOf(schema.item, item, `${parent}.[${keyOf(schema, item)}]`),
    )
  }
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  const text = readTree(value)
  return Object.entries(value).flatMap(([name, part]) => {
    const field = schema?.kind === 'struct' ? schema.fields[name] : undefined
    const isPrinted = name === 'inline' && text !== undefined
    return leavesOf(field, isPrinted ? text.tree : part, `${path}.${name}`)
  })
}

function keyOf({ options }: ListSchema, item: unknown): string {
  if (options.duplicates === 'allow') return JSON.stringify(item)
  return options.key === undefined ? String(item) : options.key(item as never)
}
