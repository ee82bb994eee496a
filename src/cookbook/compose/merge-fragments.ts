import type { ListSchema, Schema, StructSchema } from '../../engine/index.ts'
import { butaneSchema } from '../../engine/index.ts'
import type { Fragment } from '../fragment.ts'
import { readNotes, withNotes } from '../note.ts'
import { printTree, readTree } from '../text-tree.ts'
import { keyOf, settle } from './settle.ts'
import type { Conflict, KeyedPath, Mapping, Statement } from './statement.ts'
import { identityOf, isList, isMapping, valuesAre } from './statement.ts'

/** What one recipe adds to a config. */
export interface Ingredient {
  /** Slug of the recipe. */
  readonly origin: string
  readonly fragment: Fragment
}

export interface Merge {
  readonly fragment: Fragment
  /** Empty when all agree; where they do not, the fragment has what was said first. */
  readonly conflicts: readonly Conflict[]
  /** Which ingredients speak of a struct of the fragment, by that struct. */
  readonly origins: ReadonlyMap<unknown, readonly string[]>
}

/**
 * Merges fragments by the schema: structs field by field, lists by what tells their items apart. It
 * is Ignition's own merge (`config/merge`, the engine's `mergeConfigs`) but for this: where the child
 * wins there, both have to agree here, and what both say is said once.
 *
 * Pure. Associative and idempotent; the order of the ingredients decides only the order of lists,
 * and which side of a conflict the fragment has.
 */
export function mergeFragments(ingredients: readonly Ingredient[]): Merge {
  const conflicts: Conflict[] = []
  const origins = new Map<unknown, readonly string[]>()
  const report = (conflict: Conflict) => void conflicts.push(conflict)
  const statements = ingredients.map(({ origin, fragment }) => ({ origin, value: fragment }))
  return { fragment: mergeStruct(butaneSchema, statements, []), conflicts, origins }

  function merge(
    schema: Schema | undefined,
    given: readonly Statement[],
    path: KeyedPath,
  ): unknown {
    if (schema?.kind === 'struct' && valuesAre(isMapping, given)) {
      return mergeStruct(schema, given, path)
    }
    if (schema?.kind === 'list' && valuesAre(isList, given)) return mergeList(schema, given, path)
    return mergeTree(given, path)
  }

  function mergeStruct(
    schema: StructSchema,
    given: readonly Statement<Mapping>[],
    path: KeyedPath,
  ): Mapping {
    const settled = settle(schema, given, path, report)
    const text = mergeText(settled, path)
    const fields = mergeNames(settled, (name, said) =>
      text !== undefined && name === 'inline'
        ? text.inline
        : merge(schema.fields[name], said, [...path, name]),
    )
    const notes = unique(given.flatMap(({ value }) => readNotes(value)))
    const merged = { ...fields, ...text }
    const whole = notes.length === 0 ? merged : withNotes(notes, merged)
    origins.set(whole, unique(given.map(({ origin }) => origin)))
    return whole
  }

  /** Merges texts that are all printed from settings, of one kind of file. */
  function mergeText(given: readonly Statement<Mapping>[], path: KeyedPath) {
    const said = given.filter(({ value }) => value['inline'] !== undefined)
    const texts = said.map(({ origin, value }) => ({ origin, value: readTree(value) }))
    const format = texts[0]?.value?.format
    if (format === undefined || texts.some(({ value }) => value?.format !== format))
      return undefined
    const trees = texts.map(({ origin, value }) => ({ origin, value: value?.tree }))
    return printTree({ format, tree: mergeTree(trees, [...path, 'inline']) as Mapping })
  }

  function mergeList(
    { item: schema, ...list }: ListSchema,
    given: readonly Statement<readonly unknown[]>[],
    path: KeyedPath,
  ): unknown {
    if (list.options.isCommand === true) return agree(given, path)
    if (list.options.duplicates === 'allow') return unite(given)
    const byKey = new Map<string, Statement[]>()
    for (const { origin, value } of given) {
      for (const item of value) {
        const key = keyOf(list, item)
        byKey.set(key, [...(byKey.get(key) ?? []), { origin, value: item }])
      }
    }
    return [...byKey].map(([key, said]) => merge(schema, said, [...path, { key }]))
  }

  /** Mappings are merged name by name, however deep; of anything else there can be one only. */
  function mergeTree(given: readonly Statement[], path: KeyedPath): unknown {
    if (!valuesAre(isMapping, given)) return agree(given, path)
    return mergeNames(given, (name, said) => mergeTree(said, [...path, name]))
  }

  function agree(given: readonly Statement[], path: KeyedPath): unknown {
    const [one = NOBODY, ...others] = given
    for (const other of others) {
      if (other.value !== one.value && identityOf(other.value) !== identityOf(one.value)) {
        report({ path, one, other })
      }
    }
    return one.value
  }
}

const NOBODY: Statement = { origin: '', value: undefined }

/** Goes through all names that are set, in the order in which they first occur. */
function mergeNames(
  given: readonly Statement<Mapping>[],
  mergeOne: (name: string, said: readonly Statement[]) => unknown,
): Mapping {
  const names = unique(given.flatMap(({ value }) => Object.keys(value)))
  return Object.fromEntries(
    names.flatMap((name) => {
      const all = given.map(({ origin, value }) => ({ origin, value: value[name] }))
      const said = all.filter(({ value }) => value !== undefined)
      return said.length === 0 ? [] : [[name, mergeOne(name, said)]]
    }),
  )
}

/** Lists that may hold an item twice: as often as the ingredient that has it most often. */
function unite(given: readonly Statement<readonly unknown[]>[]): unknown[] {
  const united: unknown[] = []
  const counts = new Map<string, number>()
  for (const { value } of given) {
    const own = new Map<string, number>()
    for (const item of value) {
      const identity = identityOf(item)
      const count = (own.get(identity) ?? 0) + 1
      own.set(identity, count)
      if (count <= (counts.get(identity) ?? 0)) continue
      counts.set(identity, count)
      united.push(item)
    }
  }
  return united
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)]
