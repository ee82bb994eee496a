/** From places in a generated config back to places in the source (`config/util`, util.go). */
import type { Path } from '../diagnostics/diagnostic.ts'
import type { Fields } from '../decode/decode.ts'
import type { FieldShape, Shape } from '../schema/shape.ts'
import { isEmpty, valueAt } from '../values.ts'
import type { Origins } from './origins.ts'

/** Which config a finding's path belongs to. */
export type Space = 'ignition' | 'machine config'

export interface SourceMapFacts {
  readonly origins: Origins
  readonly config: Fields
  readonly shape: Shape
  /** Whether the config went through a merge, after which what is empty has no origin. */
  readonly merged: boolean
  /** Whether the config ends up inside a MachineConfig. */
  readonly wrapped: boolean
}

/** Where a MachineConfig holds the Ignition config. */
const CONFIG_IN_MACHINE_CONFIG = ['spec', 'config']

/**
 * The source path of a path in the Ignition config.
 *
 * Upstream looks a path up in a table and, where it has no entry, takes the path itself. Within
 * an Ignition config that comes to the same. A MachineConfig's paths begin elsewhere, so there it
 * shows what has an entry: a finding about the Ignition config alone never has, and one about the
 * whole has where something is set.
 */
export function toSource(facts: SourceMapFacts, path: Path, space: Space): Path {
  const { origins, wrapped } = facts
  if (space === 'ignition') return wrapped ? path : origins.of(path)
  return wrapped && hasOrigin(facts, path)
    ? origins.of(path)
    : [...CONFIG_IN_MACHINE_CONFIG, ...path]
}

function hasOrigin({ origins, config, shape, merged }: SourceMapFacts, path: Path): boolean {
  const value = valueAt(config, path)
  if (merged) return !isEmpty(value)
  if (value !== undefined) return !isEmpty(value) || Array.isArray(value)
  return origins.get(path) !== undefined || isPlainField(shape, path)
}

/** Whether a path ends at a field that is no pointer, which upstream copies even when it is zero. */
function isPlainField(shape: Shape, path: Path): boolean {
  let node: Shape | undefined = shape
  let plain = false
  for (const step of path) {
    if (node?.kind === 'list' && typeof step === 'number') node = node.item
    else {
      const field: FieldShape | undefined =
        node?.kind === 'struct' ? node.byName.get(String(step)) : undefined
      plain = field !== undefined && field.plain
      node = field?.shape
    }
  }
  return plain
}
