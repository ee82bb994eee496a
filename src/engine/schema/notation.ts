/**
 * The notation in which the one schema is written: what a field is, since when it
 * exists, and how it behaves. Everything else in the engine is a walk over this tree.
 */
import type { Level } from './levels.ts'

/** Variants with sugar of their own. */
export type Owner = 'fcos' | 'openshift'

interface Common {
  /** First level with the field. */
  readonly since?: Level
  /** In the YAML, but not in the Ignition JSON. */
  readonly sugar?: true
  /** A plain Go value: when absent it is the zero value, and a zero value counts as absent. */
  readonly plain?: true
  /** Written to the JSON even when empty. */
  readonly always?: true
  /** A struct behind a pointer: given, it is written out even when it is empty. */
  readonly pointer?: true
  /** In the Ignition JSON, but not in the YAML. */
  readonly generated?: true
  /** The shape before a level, where upstream changed a type. */
  readonly was?: { readonly before: Level; readonly schema: Schema }
  /** The Go type's name: shown in type errors, and the anchor that rules attach to. */
  readonly name?: string
  /** A Go type name that is only used before a level; afterwards the unnamed type is used. */
  readonly namedBefore?: Level
  /** The Go struct that has the field, where the struct it shows in only embeds that one. */
  readonly embeddedIn?: string
}

export interface StringSchema extends Common {
  readonly kind: 'string'
}
export interface IntegerSchema extends Common {
  readonly kind: 'integer'
  /** A file mode: written and read in octal. */
  readonly octal?: true
}
export interface BooleanSchema extends Common {
  readonly kind: 'boolean'
}
/** String keys to string values, the shape of `metadata.labels`. */
export interface MapSchema extends Common {
  readonly kind: 'map'
}
export interface ListSchema<Item extends Schema = Schema> extends Common {
  readonly kind: 'list'
  readonly item: Item
  readonly options: ListOptions
}
export interface StructSchema<Fields extends FieldMap = FieldMap> extends Common {
  readonly kind: 'struct'
  readonly fields: Fields
  /** Whose Go package the type is in, where it is not the base spec's. */
  readonly owner?: Owner
}

export type Schema =
  StringSchema | IntegerSchema | BooleanSchema | MapSchema | ListSchema | StructSchema
export type FieldMap = { readonly [name: string]: Schema }

export interface ListOptions {
  /** What tells two items apart: for duplicates and for merging. Strings are their own key. */
  readonly key?: (item: never) => string
  /** Repeats are not an error, and merging only appends. */
  readonly duplicates?: 'allow'
  /** The words of one command line, which are of use together only. */
  readonly isCommand?: true
  /** Lists with one key set between them (files, directories and links share paths). */
  readonly sharedKeys?: string
}

/** An optional string (`*string` upstream). */
export const string = (name?: string): StringSchema => ({
  kind: 'string',
  ...(name !== undefined && { name }),
})
/** An optional integer. */
export const integer = (): IntegerSchema => ({ kind: 'integer' })
/** An optional file mode. */
export const mode = (): IntegerSchema => ({ kind: 'integer', octal: true })
/** An optional boolean. */
export const boolean = (): BooleanSchema => ({ kind: 'boolean' })
/** A map from string to string. */
export const stringMap = (): MapSchema => ({ kind: 'map' })

/** A list of `item`; a list of structs needs a `key`. */
export const list = <Item extends Schema>(
  item: Item,
  options: ListOptions = {},
): ListSchema<Item> => ({
  kind: 'list',
  item,
  options,
})

/** A mapping with fixed fields, in the order in which the JSON writes them. */
export const struct = <const Fields extends FieldMap>(
  name: string,
  fields: Fields,
): StructSchema<Fields> & { readonly name: string } => ({ kind: 'struct', name, fields })

/**
 * Fields to spread into a struct whose Go type embeds the struct `name`, which shows nowhere but in
 * the type errors of JSON.
 */
export const embedded = <const Fields extends FieldMap>(name: string, fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([field, schema]) => [field, { ...schema, embeddedIn: name }]),
  ) as unknown as Fields

/** A struct whose Go type lives in a variant's package (`v1_5.BootDevice`). */
export const ofVariant = <const Fields extends FieldMap>(
  owner: Owner,
  name: string,
  fields: Fields,
): StructSchema<Fields> => ({ ...struct(name, fields), owner })

/** A field that exists from a level on. */
export const since = <S extends Schema>(level: Level, schema: S): S => ({ ...schema, since: level })
/** A field of the YAML that desugaring turns into something else. */
export const sugar = <S extends Schema>(schema: S): S => ({ ...schema, sugar: true })
/** A plain value: absent and zero are the same. */
export const plain = <S extends Schema>(schema: S): S & { readonly plain: true } => ({
  ...schema,
  plain: true,
})
/** A plain value that the JSON always carries, such as a file's `path`. */
export const required = <S extends Schema>(
  schema: S,
): S & { readonly plain: true; readonly always: true } => ({ ...schema, plain: true, always: true })
/** A field whose shape changed at a level. */
export const changed = <S extends Schema>(before: Level, old: Schema, schema: S): S => ({
  ...schema,
  was: { before, schema: old },
})
/** A string whose Go type has a name of its own, in some levels only. */
export const namedBefore = (name: string, level: Level): StringSchema => ({
  kind: 'string',
  name,
  namedBefore: level,
})

/** A string whose Go type has a name in Ignition, but never in Butane. */
export const namedInIgnition = (name: string): StringSchema => namedBefore(name, 'ign 3.0')

/** The type of the values a schema describes, with every field that any level knows. */
export type Infer<S> = S extends StringSchema
  ? string
  : S extends IntegerSchema
    ? number
    : S extends BooleanSchema
      ? boolean
      : S extends MapSchema
        ? { [key: string]: string }
        : S extends ListSchema<infer Item>
          ? Infer<Item>[]
          : S extends StructSchema<infer Fields>
            ? InferFields<Fields>
            : never

type RequiredKey<Fields> = {
  [Key in keyof Fields]: Fields[Key] extends { readonly always: true } ? Key : never
}[keyof Fields]
type GeneratedKey<Fields> = {
  [Key in keyof Fields]: Fields[Key] extends { readonly generated: true } ? Key : never
}[keyof Fields]
type InferFields<Fields> = {
  [Key in Exclude<RequiredKey<Fields>, GeneratedKey<Fields>>]: Infer<Fields[Key]>
} & {
  [Key in Exclude<keyof Fields, RequiredKey<Fields>>]?: Infer<Fields[Key]>
}

/** The YAML name of a field as Ignition's JSON spells it (`size_mib` is `sizeMiB`). */
export function jsonName(name: string): string {
  return name
    .replace(/_mib$/, 'MiB')
    .replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
