/** The schema as a reader of one spec sees it: a tree of fields with all that is known of each. */
import { specs } from '../engine/index.ts'
import type { Spec } from '../engine/index.ts'
import { choices, isOpen, prepare } from '../engine/reference.ts'
import type { FieldShape, Gate, Shape, StructShape } from '../engine/reference.ts'
import { fieldDocs } from './field-docs/index.ts'
import { optionalInYaml, refusedSections, requiredByRule } from './required.ts'
import type { RequiredField } from './required.ts'

export type FieldType = 'mapping' | 'text' | 'integer' | 'mode' | 'true or false' | 'labels'

export interface Field {
  readonly name: string
  /** Place in the schema, `[]` behind a list of mappings: `storage.files[].mode`. */
  readonly path: string
  readonly type: FieldType
  readonly isList: boolean
  /** A list in which no value may stand twice. */
  readonly isSet: boolean
  readonly required: boolean
  /** The only values that are accepted; undefined when there are too many to list. */
  readonly values: readonly string[] | undefined
  /** Name in the Ignition config; undefined for a field that Butane turns into something else. */
  readonly jsonName: string | undefined
  readonly text: string
  readonly absent: string | undefined
  readonly fields: readonly Field[]
}

const cache = new Map<string, readonly Field[]>()

/**
 * The fields of a spec, required ones first, else in the order of the schema, without those that
 * its variant refuses.
 */
export function fieldsOf(spec: Spec): readonly Field[] {
  const known = cache.get(spec.id) ?? makeFields(spec)
  cache.set(spec.id, known)
  return known
}

/** Every field of a tree, each before the fields below it. */
export function flatten(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => [field, ...flatten(field.fields)])
}

function makeFields(spec: Spec): readonly Field[] {
  const { shape, filters } = prepare(spec)
  const isHere = (gate: Gate) => isOpen(gate, spec.levels, spec.variant)
  const refused = new Set([...filters, ...refusedSections.filter(isHere)].map(({ path }) => path))
  return fieldsBelow(shape, '')

  function fieldsBelow(struct: StructShape, above: string): readonly Field[] {
    const found = struct.fields.flatMap((field) => {
      const path = above === '' ? field.name : `${above}.${field.name}`
      // filters write lists as the field alone
      if (field.generated || refused.has(path.replaceAll('[]', ''))) return []
      return [describe(field, path, struct)]
    })
    // a reader wants to see first what has to be there
    return found.toSorted((a, b) => Number(b.required) - Number(a.required))
  }

  function describe({ name, shape: own, ...field }: FieldShape, at: string, owner: StructShape) {
    const isList = own.kind === 'list'
    const item = isList ? own.item : own
    const path = isList && item.kind === 'struct' ? `${at}[]` : at
    return {
      name,
      path,
      type: typeOf(item),
      isList,
      isSet: isList && item.kind === 'string' && !field.sugar && own.options.duplicates !== 'allow',
      required: isHeader(path) || isRequired(owner, { name, ...field }),
      values: valuesOf(owner, name, path),
      jsonName: field.sugar ? undefined : field.jsonName,
      ...words(path),
      fields: item.kind === 'struct' ? fieldsBelow(item, path) : [],
    }
  }

  function isRequired(owner: StructShape, { name, plain, always }: Omit<FieldShape, 'shape'>) {
    const lists = (entry: RequiredField) =>
      entry.node === owner.name && entry.field === name && isHere(entry)
    if (optionalInYaml.some(lists)) return false
    return (plain && always) || requiredByRule.some(lists)
  }

  function valuesOf(owner: StructShape, name: string, path: string) {
    if (isHeader(path)) return [path === 'variant' ? spec.variant : spec.version]
    const choice = choices.find(({ node, field }) => node === owner.name && field === name)
    return choice?.valuesAt(spec.levels)
  }

  function words(path: string): { text: string; absent: string | undefined } {
    const found = fieldDocs[path]
    if (found === undefined) throw new Error(`no text for the field ${path}`)
    const notes = (found.notes ?? []).filter(isHere)
    return { text: [found, ...notes].map(({ text }) => text).join(' '), absent: found.absent }
  }
}

const isHeader = (path: string) => path === 'variant' || path === 'version'

function typeOf(item: Shape): FieldType {
  switch (item.kind) {
    case 'struct':
      return 'mapping'
    case 'map':
      return 'labels'
    case 'string':
      return 'text'
    case 'integer':
      return item.octal ? 'mode' : 'integer'
    case 'boolean':
      return 'true or false'
    case 'list':
      throw new Error('the schema has no lists of lists')
  }
}

/** The specs of one variant, oldest first. */
export function versionsOf(variant: string): readonly Spec[] {
  return specs.filter((spec) => spec.variant === variant)
}

/** The first version of the spec's variant that has the field. */
export function sinceOf(spec: Spec, path: string): Spec {
  const first = versionsOf(spec.variant).find((candidate) => pathsOf(candidate).has(path))
  if (first === undefined) throw new Error(`${spec.variant} has no field ${path}`)
  return first
}

const paths = new Map<string, ReadonlySet<string>>()

/** The paths of all fields of a spec. */
export function pathsOf(spec: Spec): ReadonlySet<string> {
  const known = paths.get(spec.id) ?? new Set(flatten(fieldsOf(spec)).map(({ path }) => path))
  paths.set(spec.id, known)
  return known
}
