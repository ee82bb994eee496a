/** The schema as one spec sees it: fields the spec has not reached are gone, changes are applied. */
import { isOpen, reaches } from './levels.ts'
import type { Levels } from './levels.ts'
import { jsonName } from './notation.ts'
import type { ListOptions, Schema } from './notation.ts'

interface Common {
  /** The Go type, as type errors print it. */
  readonly goType: string
  /** The name that rules attach to. */
  readonly name: string
}
export interface ScalarShape extends Common {
  readonly kind: 'string' | 'integer' | 'boolean'
  readonly octal: boolean
}
export interface MapShape extends Common {
  readonly kind: 'map'
}
export interface ListShape extends Common {
  readonly kind: 'list'
  readonly item: Shape
  readonly keyOf: (item: unknown) => string
  readonly options: ListOptions
}
export interface StructShape extends Common {
  readonly kind: 'struct'
  readonly fields: readonly FieldShape[]
  readonly byName: ReadonlyMap<string, FieldShape>
  readonly byJsonName: ReadonlyMap<string, FieldShape>
}
export type Shape = ScalarShape | MapShape | ListShape | StructShape

export interface FieldShape {
  readonly name: string
  readonly jsonName: string
  readonly shape: Shape
  /** In the YAML only. */
  readonly sugar: boolean
  /** In the JSON only. */
  readonly generated: boolean
  /** Absent and zero are the same. */
  readonly plain: boolean
  readonly always: boolean
  readonly pointer: boolean
  /** The field and what embeds it, as a type error of JSON names the way to it: `Node.path`. */
  readonly goPath: string
}

/** What a spec contributes to Go type names. */
export interface GoPackages {
  /** Package of the base types, for example `v0_4`. */
  readonly base: string
  /** Packages of the variants' own types, for example `v1_5`. */
  readonly fcos?: string
  readonly openshift?: string
  /** Whether every named type keeps its name, as in Ignition's own packages. */
  readonly allNamed?: true
}

/** Resolves a schema for one set of levels. Costs a few microseconds a field; callers cache it. */
export function shapeOf(given: Schema, levels: Levels, packages: GoPackages): Shape {
  const schema = atLevel(given, levels)
  const name = schema.name ?? ''
  switch (schema.kind) {
    case 'string': {
      const { namedBefore } = schema
      const keepsName =
        packages.allNamed === true || namedBefore === undefined || !reaches(levels, namedBefore)
      const named = name !== '' && keepsName
      const goType = named ? `${packages.base}.${name}` : 'string'
      return { kind: 'string', goType, name, octal: false }
    }
    case 'integer':
      return { kind: 'integer', goType: 'int', name, octal: schema.octal ?? false }
    case 'boolean':
      return { kind: 'boolean', goType: 'bool', name, octal: false }
    case 'map':
      return { kind: 'map', goType: 'map[string]string', name }
    case 'list': {
      const item = shapeOf(schema.item, levels, packages)
      const goType = name === '' ? `[]${item.goType}` : `${packages.base}.${name}`
      const keyOf = (schema.options.key ?? String) as (item: unknown) => string
      return { kind: 'list', goType, name, item, keyOf, options: schema.options }
    }
    case 'struct': {
      const owner = packages[schema.owner ?? 'base'] ?? packages.base
      const fields = Object.entries(schema.fields)
        .filter(([, field]) => isOpen(field.since ? { since: field.since } : {}, levels, ''))
        .map(([fieldName, field]) => fieldShape(fieldName, field, levels, packages))
      return {
        kind: 'struct',
        goType: `${owner}.${name}`,
        name,
        fields,
        byName: new Map(fields.filter((f) => !f.generated).map((f) => [f.name, f])),
        byJsonName: new Map(fields.filter((f) => !f.sugar).map((f) => [f.jsonName, f])),
      }
    }
  }
}

/** The schema as it was, for levels before its last change. */
function atLevel(schema: Schema, levels: Levels): Schema {
  return schema.was !== undefined && !reaches(levels, schema.was.before)
    ? schema.was.schema
    : schema
}

function fieldShape(name: string, field: Schema, levels: Levels, packages: GoPackages): FieldShape {
  const schema = atLevel(field, levels)
  const nameInJson = jsonName(name)
  return {
    name,
    jsonName: nameInJson,
    goPath: field.embeddedIn === undefined ? nameInJson : `${field.embeddedIn}.${nameInJson}`,
    shape: shapeOf(schema, levels, packages),
    sugar: field.sugar ?? false,
    generated: field.generated ?? false,
    plain: schema.plain ?? false,
    always: schema.always ?? false,
    pointer: schema.pointer ?? false,
  }
}
