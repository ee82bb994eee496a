import type { ListSchema, StructSchema } from '../../engine/index.ts'
import type { Conflict, KeyedPath, Mapping, Statement } from './statement.ts'
import { isList, isMapping } from './statement.ts'

type Report = (conflict: Conflict) => void
type Settle = (
  schema: StructSchema,
  statements: readonly Statement<Mapping>[],
  path: KeyedPath,
  report: Report,
) => readonly Statement<Mapping>[]

/** Fields of one struct that give one thing in different ways; Butane takes one of them. */
const ALTERNATIVES = [
  ['source', 'inline', 'local'],
  ['contents', 'contents_local'],
]

/** What tells an item of a list from the others (the schema's key; a string is its own). */
export function keyOf({ options }: Pick<ListSchema, 'options'>, item: unknown): string {
  if (!isMapping(item) || options.key === undefined) return String(item)
  return (options.key as (item: Mapping) => string)(item)
}

/**
 * Finds what contradicts itself across the fields of a struct: a text that is given here and
 * downloaded there, a path that is a file here and a link there. The first statement counts; what
 * contradicts it is reported and taken out of the others.
 */
export const settle: Settle = (schema, statements, path, report) =>
  settleKeys(schema, settleAlternatives(schema, statements, path, report), path, report)

const settleAlternatives: Settle = (schema, statements, path, report) => {
  const groups = ALTERNATIVES.filter((group) => group.every((name) => name in schema.fields))
  return groups.reduce((left, group) => {
    const first = left.find(({ value }) => group.some((name) => isSet(value, name)))
    if (first === undefined) return left
    return left.map(({ origin, value }) => {
      const others = group.filter((name) => isSet(value, name) && !isSet(first.value, name))
      if (others.length === 0) return { origin, value }
      report({
        path,
        one: { origin: first.origin, value: pick(first.value, group) },
        other: { origin, value: pick(value, others) },
      })
      return { origin, value: { ...value, ...pick({}, others) } }
    })
  }, statements)
}

const settleKeys: Settle = (schema, statements, path, report) => {
  const lists = Object.entries(schema.fields).filter(isSharingKeys)
  if (lists.length === 0) return statements
  const owners = new Map<string, { name: string; statement: Statement }>()
  return statements.map(({ origin, value }) => {
    const kept = lists.flatMap(([name, list]) => {
      const items = value[name]
      if (!isList(items)) return []
      const own = items.filter((item) => {
        const key = keyOf(list, item)
        const statement = { origin, value: { [name]: item } }
        const owner = owners.get(key) ?? { name, statement }
        owners.set(key, owner)
        if (owner.name === name) return true
        report({ path: [...path, { key }], one: owner.statement, other: statement })
        return false
      })
      return [[name, own] as const]
    })
    return { origin, value: { ...value, ...Object.fromEntries(kept) } }
  })
}

/** Lists of one struct that have one set of keys between them; no struct has two such sets. */
function isSharingKeys(field: [string, unknown]): field is [string, ListSchema] {
  const [, { kind, options }] = field as [string, Partial<ListSchema>]
  return kind === 'list' && options?.sharedKeys !== undefined
}

function pick(value: Mapping, names: readonly string[]): Mapping {
  return Object.fromEntries(names.map((name) => [name, value[name]]))
}

const isSet = (value: Mapping, name: string) => value[name] !== undefined
