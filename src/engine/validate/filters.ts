/** Refuses fields that a variant does not support (upstream: `config/util/filter.go`). */
import { finding } from '../diagnostics/catalog.ts'
import type { Finding, Path } from '../diagnostics/diagnostic.ts'
import type { StructShape } from '../schema/shape.ts'
import type { SupportFilter } from '../specs/support.ts'

/** Finds every refused field that says anything, in the order of the config's fields. */
export function findUnsupported(
  shape: StructShape,
  config: object,
  filters: readonly SupportFilter[],
): Finding[] {
  const findings: Finding[] = []
  if (filters.length > 0) visit(shape, config, '', [])
  return findings

  function visit(struct: StructShape, value: object, name: string, path: Path): void {
    for (const field of struct.fields) {
      const child = (value as Record<string, unknown>)[field.name]
      if (child === undefined) continue
      const childName = name === '' ? field.name : `${name}.${field.name}`
      const filter = filters.find((candidate) => candidate.path === childName)
      const childPath = [...path, field.name]
      if (filter) {
        const harmless = filter.emptyIsFine === true && child === ''
        if (says(child) && !harmless) findings.push(finding(filter.code, childPath))
      } else if (filters.some((candidate) => candidate.path.startsWith(`${childName}.`))) {
        descend(field.shape, child, childName, childPath)
      }
    }
  }

  function descend(
    shape: StructShape['fields'][number]['shape'],
    value: unknown,
    name: string,
    path: Path,
  ): void {
    if (shape.kind === 'struct') visit(shape, value as object, name, path)
    else if (shape.kind === 'list') {
      for (const [index, item] of (value as unknown[]).entries()) {
        descend(shape.item, item, name, [...path, index])
      }
    }
  }
}

/** Whether a value is more than an empty list or an empty struct; `false` and `0` say something. */
function says(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return typeof value === 'object' && value !== null
    ? Object.values(value).some(says)
    : value !== undefined
}
