/** What the stages need of a spec, made once: its shape of the schema and its open rules. */
import { butane } from './schema/butane.ts'
import { isOpen } from './schema/levels.ts'
import { shapeOf } from './schema/shape.ts'
import type { StructShape } from './schema/shape.ts'
import { selectRules } from './validate/rule.ts'
import type { Checks } from './validate/rule.ts'
import { butaneRules } from './validate/butane/index.ts'
import { ignitionRules } from './validate/ignition/index.ts'
import { supportFilters } from './specs/support.ts'
import type { SupportFilter } from './specs/support.ts'
import type { Spec } from './specs/table.ts'

export interface PreparedSpec extends Spec {
  readonly shape: StructShape
  readonly butaneChecks: Checks
  readonly ignitionChecks: Checks
  readonly filters: readonly SupportFilter[]
}

const cache = new WeakMap<Spec, PreparedSpec>()

/** Prepares a spec for use; the second call for a spec is free. */
export function prepare(spec: Spec): PreparedSpec {
  const known = cache.get(spec)
  if (known) return known
  const { levels, variant, packages } = spec
  const prepared: PreparedSpec = {
    ...spec,
    shape: shapeOf(butane, levels, packages) as StructShape,
    butaneChecks: selectRules(butaneRules, levels, variant),
    ignitionChecks: selectRules(ignitionRules, levels, variant),
    filters: supportFilters.filter((filter) => isOpen(filter, levels, variant)),
  }
  cache.set(spec, prepared)
  return prepared
}
