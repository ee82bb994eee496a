/** JSON Schemas (2020-12) of Butane configs, one a spec, for editors and validators. */
import type { Spec } from '../engine/index.ts'
import { fieldsOf, sinceOf, versionsOf } from './fields.ts'
import type { Field } from './fields.ts'
import { oneOfSources } from './required.ts'

/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/**
 * Makes the schema of a spec. It takes a config as it is normally written: octal modes are integers,
 * numbers that stand where text is expected are in quotes, keys without a value are left out.
 */
export function jsonSchema(spec: Spec): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${slugOf(spec)}.json`,
    title: `Butane config, ${spec.id}`,
    description: `What Butane takes for variant ${spec.variant}, version ${spec.version}, and turns into Ignition ${spec.ignition}.`,
    ...mapping(spec, fieldsOf(spec)),
  }
}

/** Name of a spec in addresses: `flatcar-1.0.0`. */
export function slugOf({ variant, version }: Spec): string {
  return `${variant}-${version}`
}

function mapping(spec: Spec, fields: readonly Field[], path = ''): JsonSchema {
  const required = fields.filter((field) => field.required).map(({ name }) => name)
  const sources = oneOfSources.get(path)?.filter((name) => fields.some((f) => f.name === name))
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    // before Ignition 3.1 a source is the only way, and may be missing
    ...(sources !== undefined && sources.length > 1 && { oneOf: sources.map(needs) }),
    properties: Object.fromEntries(fields.map((field) => [field.name, property(spec, field)])),
  }
}

/** The property is named as well as required, as strict validators want it. */
const needs = (name: string): JsonSchema => ({ required: [name], properties: { [name]: true } })

function property(spec: Spec, field: Field): JsonSchema {
  const description = describe(spec, field)
  const value = single(spec, field)
  if (!field.isList) return { description, ...value }
  return {
    description,
    type: 'array',
    ...(field.isSet && { uniqueItems: true }),
    items: value,
  }
}

function single(spec: Spec, { type, values, fields, path }: Field): JsonSchema {
  switch (type) {
    case 'mapping':
      return mapping(spec, fields, path)
    case 'labels':
      return { type: 'object', additionalProperties: { type: 'string' } }
    case 'text':
      return { type: 'string', ...(values && { enum: values }) }
    case 'integer':
      return { type: 'integer' }
    case 'mode':
      // An editor that reads YAML 1.2 takes 07777 for the decimal number.
      return { type: 'integer', minimum: 0, maximum: 7777 }
    case 'true or false':
      return { type: 'boolean' }
  }
}

function describe(spec: Spec, { text, absent, path }: Field): string {
  const since = sinceOf(spec, path)
  const isNew = since.id !== versionsOf(spec.variant)[0]?.id
  return [
    text,
    ...(absent === undefined ? [] : [`When left out: ${absent}.`]),
    ...(isNew ? [`Since ${since.id}.`] : []),
  ].join(' ')
}
