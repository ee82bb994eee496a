import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { specs } from '../../../src/engine/index.ts'
import { fieldDocParts, fieldDocs } from '../../../src/reference/field-docs/index.ts'
import { fieldsOf, flatten } from '../../../src/reference/fields.ts'

const table = readFileSync(new URL('../engine/schema/fields.tsv', import.meta.url), 'utf8')
const paths = table
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((row) => row.split('\t')[0])

test('every field of the official program has a text, and no text is without a field', () => {
  expect(Object.keys(fieldDocs).sort()).toEqual([...paths].sort())
})

test('no field has two texts', () => {
  const written = fieldDocParts.flatMap((part) => Object.keys(part))
  expect(written.filter((path, index) => written.indexOf(path) !== index)).toEqual([])
})

test.each(Object.entries(fieldDocs))('%s is described in whole sentences', (_path, entry) => {
  for (const { text } of [entry, ...(entry.notes ?? [])]) expect(text).toMatch(/^[A-Z`].*[.]$/)
  // it stands behind "When left out:"
  expect(entry.absent ?? 'nothing').toMatch(/^[a-z0-9`].*$/)
  expect(entry.absent ?? 'nothing').not.toMatch(/\.$/)
})

test.each(specs.map((spec) => [spec.id, spec] as const))(
  '%s has fields, each once',
  (_id, spec) => {
    const found = flatten(fieldsOf(spec)).map(({ path }) => path)
    expect(found.length).toBeGreaterThan(80)
    expect(new Set(found).size).toBe(found.length)
  },
)
