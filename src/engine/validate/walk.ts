/** Walks a config the way upstream's validator does: a node's own rules first, then its fields. */
import { finding } from '../diagnostics/catalog.ts'
import type { Finding } from '../diagnostics/diagnostic.ts'
import { checkFindings } from '../limits.ts'
import type { Levels } from '../schema/levels.ts'
import type { Shape } from '../schema/shape.ts'
import type { Checks, Report, RuleContext, ValidateNested } from './rule.ts'

export interface ValidateOptions {
  readonly levels: Levels
  readonly validateNested?: ValidateNested
}

/**
 * Applies rules to a whole config, in pre-order. Structs that are absent are visited as empty
 * ones, because upstream's always exist.
 *
 * @returns the findings in upstream's order (vcontext `validate/validate.go`)
 */
export function validate(
  shape: Shape,
  config: unknown,
  checks: Checks,
  { levels, validateNested = () => [] }: ValidateOptions,
): Finding[] {
  const findings: Finding[] = []
  const reachable = nodesWithRules(shape, checks)
  // one path for the whole walk, copied only when something is found
  const path: (string | number)[] = []
  const report: Report = (code, below = [], ...facts) => {
    checkFindings(findings)
    findings.push(finding(code, [...path, ...below], ...facts))
  }
  const context: RuleContext = {
    levels,
    get path() {
      return [...path]
    },
    add: (more) => more.forEach((found) => findings.push(found)),
    validateNested,
  }
  visit(shape, config)
  return findings

  function visit(node: Shape, value: unknown): void {
    if (!reachable.has(node)) return
    const own = node.name === '' ? undefined : checks.get(node.name)
    if (own !== undefined) {
      for (const check of own) if (check(value, report, context) === 'stop') break
    }
    if (node.kind === 'struct') {
      const fields = value as Record<string, unknown>
      for (const field of node.fields) {
        const exists = field.shape.kind === 'struct' && !field.pointer
        const child = fields[field.name] ?? (exists ? EMPTY : undefined)
        if (child !== undefined) visitBelow(field.name, field.shape, child)
      }
    } else if (node.kind === 'list') {
      const items = value as readonly unknown[]
      for (const [index, item] of items.entries()) visitBelow(index, node.item, item)
    }
  }

  function visitBelow(step: string | number, shape: Shape, value: unknown): void {
    path.push(step)
    visit(shape, value)
    path.pop()
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
