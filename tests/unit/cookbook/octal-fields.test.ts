import { expect, test } from 'vitest'
import { MODES } from '../../../src/cookbook/write-butane.ts'
import type { Schema } from '../../../src/engine/index.ts'
import { butaneSchema } from '../../../src/engine/index.ts'

/** The names of all octal fields of a schema. */
function octalFields(schema: Schema, name = ''): string[] {
  if (schema.kind === 'integer') return schema.octal === true ? [name] : []
  if (schema.kind === 'list') return octalFields(schema.item, name)
  if (schema.kind !== 'struct') return []
  return Object.entries(schema.fields).flatMap(([key, field]) => octalFields(field, key))
}

test('the writer knows every field that the schema reads in octal', () => {
  expect(new Set(octalFields(butaneSchema))).toEqual(MODES)
})
