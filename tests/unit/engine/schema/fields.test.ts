import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { butane } from '../../../../src/engine/schema/butane.ts'
import type { Schema } from '../../../../src/engine/schema/notation.ts'

interface Row {
  path: string
  since: string
  sugar: boolean
}

const STRUCTS_ALSO_LISTED = /struct$/

/** The table of all fields, taken from the Go structs of the official program. */
function readTable(): Map<string, Row & { type: string }> {
  const text = readFileSync(new URL('fields.tsv', import.meta.url), 'utf8')
  const rows = text.trimEnd().split('\n').slice(1)
  return new Map(
    rows.map((row) => {
      const [path = '', type = '', since = '', json = ''] = row.split('\t')
      return [path, { path, type, since, sugar: json === 'sugar' }]
    }),
  )
}

/** The same rows out of the schema: a field counts from the level where all above it exist. */
function listFields(schema: Schema, path: string, above: { since: string; sugar: boolean }): Row[] {
  if (schema.was) {
    const old = new Map(listFields(schema.was.schema, path, above).map((row) => [row.path, row]))
    const { was: _, ...current } = schema
    const now = listFields(current, path, { ...above, since: schema.was.before })
    return now.map((row) => old.get(row.path) ?? row)
  }
  if (schema.kind !== 'struct') return []
  return Object.entries(schema.fields).flatMap(([name, field]) => {
    if (field.generated) return []
    const here = {
      since: later(above.since, field.since ?? above.since),
      sugar: above.sugar || field.sugar === true,
    }
    const isList = field.kind === 'list' && field.item.kind === 'struct'
    const fieldPath = `${path}${name}${isList ? '[]' : ''}`
    const below = field.kind === 'list' ? field.item : field
    return [{ path: fieldPath, ...here }, ...listFields(below, `${fieldPath}.`, here)]
  })
}

/** The later of two levels of one axis; a level of another axis says more about the field itself. */
function later(above: string, own: string): string {
  const [[axis, a = ''], [ownAxis, b = '']] = [above.split(' '), own.split(' ')]
  return axis === ownAxis && Number(a.split('.')[1]) > Number(b.split('.')[1]) ? above : own
}

const table = readTable()
const fields = listFields(butane, '', { since: 'ign 3.0', sugar: false })

test('the schema has every field of the official program, and no other', () => {
  expect(table.size).toBe(240)
  expect(fields.map(({ path }) => path).sort()).toEqual([...table.keys()].sort())
})

test.each(fields)('$path exists since $since', ({ path, since, sugar }) => {
  const row = table.get(path)
  // a struct of the tree appears in the JSON when anything in it does
  const expected = STRUCTS_ALSO_LISTED.test(row?.type ?? '') ? { since } : { since, sugar }
  expect(row).toMatchObject(expected)
})
