/** Walks a config the way upstream's validator does: a node's own rules first, then its fields. */
import type { Finding, Path } from '../diagnostics/diagnostic.ts'
import type { Levels } from '../schema/levels.ts'
import type { Shape } from '../schema/shape.ts'
import { applyRules } from './rule.ts'
import type { Checks } from './rule.ts'

/**
 * Applies rules to a whole config, in pre-order. Nodes that are absent are visited as empty
 * ones, because upstream's structs always exist.
 *
 * @returns the findings in upstream's order (vcontext `validate/validate.go`)
 */
export function validate(shape: Shape, config: unknown, checks: Checks, levels: Levels): Finding[] {
  const findings: Finding[] = []
  const reachable = nodesWithRules(shape, checks)
  visit(shape, config, [])
  return findings

  function visit(node: Shape, value: unknown, path: Path): void {
    if (!reachable.has(node)) return
    const own = checks.get(node.name)
    if (own !== undefined && node.name !== '') applyRules(own, value, path, levels, findings)
    if (node.kind === 'struct') {
      const fields = value as Record<string, unknown>
      for (const field of node.fields) {
        const child = fields[field.name]
        if (child !== undefined) visit(field.shape, child, [...path, field.name])
        else if (field.shape.kind === 'struct' && !field.pointer)
          visit(field.shape, EMPTY, [...path, field.name])
      }
    } else if (node.kind === 'list') {
      const items = value as readonly unknown[]
      for (const [index, item] of items.entries()) visit(node.item, item, [...path, index])
    }
  }
}

const EMPTY: Readonly<Record<string, unknown>> = Object.freeze({})
const cache = new WeakMap<Checks, WeakMap<Shape, ReadonlySet<Shape>>>()

/** The nodes that have rules or lie above one that has, so that the walk skips the rest. */
function nodesWithRules(shape: Shape, checks: Checks): ReadonlySet<Shape> {
  const byShape = cache.get(checks) ?? new WeakMap<Shape, ReadonlySet<Shape>>()
  cache.set(checks, byShape)
  const known = byShape.get(shape)
  if (known) return known
  const found = new Set<Shape>()
  mark(shape)
  byShape.set(shape, found)
  return found

  function mark(node: Shape): boolean {
    const below =
      node.kind === 'struct'
        ? node.fields.map((field) => mark(field.shape)).some(Boolean)
        : node.kind === 'list' && mark(node.item)
    const here = below || (node.name !== '' && checks.has(node.name))
    if (here) found.add(node)
    return here
  }
}
