/** Keys that no field takes, and nodes that are not what the config has there (vcontext). */
import { finding } from '../diagnostics/catalog.ts'
import { formatPath } from '../diagnostics/diagnostic.ts'
import type { Finding } from '../diagnostics/diagnostic.ts'
import { checkFindings } from '../limits.ts'
import type { FieldShape, Shape, StructShape } from '../schema/shape.ts'
import type { SourceTree } from '../source/tree.ts'

/** How a format spells the fields of a struct. */
export interface Spelling {
  readonly fields: (shape: StructShape) => ReadonlyMap<string, FieldShape>
  readonly nameOf: (field: FieldShape) => string
}
export const yamlSpelling: Spelling = { fields: (s) => s.byName, nameOf: (f) => f.name }
export const jsonSpelling: Spelling = { fields: (s) => s.byJsonName, nameOf: (f) => f.jsonName }

/**
 * Compares a decoded config with its source, in the order of upstream's walk.
 *
 * The source is followed without looking through aliases and merge keys, so what comes from there
 * is not reported; an alias where a mapping belongs is, as a mismatch.
 */
export function findUnusedKeys<Node>(
  shape: Shape,
  config: unknown,
  root: Node,
  tree: SourceTree<Node>,
  spelling: Spelling,
): Finding[] {
  const findings: Finding[] = []
  const path: (string | number)[] = []
  visit(shape, config, root)
  return findings

  function visit(node: Shape, value: unknown, source: Node): void {
    if (node.kind === 'struct') {
      const entries = tree.entries(source)
      if (entries === undefined) {
        findings.push(finding('butane/tree-mismatch', [...path], formatPath(path)))
        return
      }
      const known = spelling.fields(node)
      const unknown = entries.filter(({ name }) => !known.has(name))
      // JSON can repeat a key; it is reported once
      for (const name of new Set(unknown.map((entry) => entry.name))) {
        checkFindings(findings)
        findings.push({ ...finding('butane/unused-key', [...path, name], name), atKey: true })
      }
      const fields = (value ?? {}) as Record<string, unknown>
      for (const field of known.values()) {
        if (field.shape.kind !== 'struct' && field.shape.kind !== 'list') continue
        const name = spelling.nameOf(field)
        const child = entries.findLast((entry) => entry.name === name)?.value
        if (child === undefined) continue
        const given = fields[field.name]
        if (given === undefined && (field.pointer || field.shape.kind !== 'struct')) continue
        visitBelow(name, field.shape, given, child)
      }
    } else if (node.kind === 'list') {
      // counted by what was decoded: dropped nulls shift the indexes, upstream's as well
      const items = tree.items(source) ?? []
      for (const [index, item] of (value as unknown[]).entries()) {
        const child = items[index]
        if (child !== undefined) visitBelow(index, node.item, item, child)
      }
    }
  }

  function visitBelow(step: string | number, shape: Shape, value: unknown, source: Node): void {
    path.push(step)
    visit(shape, value, source)
    path.pop()
  }
}
