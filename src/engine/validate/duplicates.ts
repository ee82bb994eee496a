/** Entries that repeat an earlier one (upstream: `ValidateDups` in `config/validate`). */
import { finding } from '../diagnostics/catalog.ts'
import type { Finding } from '../diagnostics/diagnostic.ts'
import { checkFindings } from '../limits.ts'
import type { Shape, StructShape } from '../schema/shape.ts'

/** Finds every repeat, struct by struct; some lists share one set of keys. */
export function findDuplicates(shape: StructShape, config: object): Finding[] {
  const findings: Finding[] = []
  const path: (string | number)[] = []
  visit(shape, config)
  return findings

  function visit(node: Shape, value: unknown): void {
    if (node.kind === 'struct') {
      const fields = value as Record<string, unknown>
      checkLists(node, fields)
      for (const field of node.fields) {
        if (field.sugar || fields[field.name] === undefined) continue
        if (field.shape.kind !== 'struct' && field.shape.kind !== 'list') continue
        path.push(field.name)
        visit(field.shape, fields[field.name])
        path.pop()
      }
    } else if (node.kind === 'list' && node.item.kind === 'struct') {
      for (const [index, item] of (value as unknown[]).entries()) {
        path.push(index)
        visit(node.item, item)
        path.pop()
      }
    }
  }

  function checkLists(struct: StructShape, fields: Record<string, unknown>): void {
    const seen = new Map<string, Set<string>>()
    for (const { name, shape: list, sugar } of struct.fields) {
      const items = fields[name] as unknown[] | undefined
      if (list.kind !== 'list' || sugar || items === undefined) continue
      if (list.options.duplicates === 'allow') continue
      const handle = list.options.sharedKeys ?? name
      const keys = seen.get(handle) ?? new Set<string>()
      seen.set(handle, keys)
      for (const [index, item] of items.entries()) {
        const key = list.keyOf(item)
        checkFindings(findings)
        if (keys.has(key)) findings.push(finding('ignition/duplicate', [...path, name, index]))
        keys.add(key)
      }
    }
  }
}
