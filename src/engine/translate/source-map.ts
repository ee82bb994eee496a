/** From places in a generated config back to places in the source (`config/util`, util.go). */
import type { Path } from '../diagnostics/diagnostic.ts'
import type { Fields } from '../decode/decode.ts'
import type { FieldShape, Shape } from '../schema/shape.ts'
import { isGiven, valueAt } from '../values.ts'
import type { Origins } from './origins.ts'

/** Which config a finding's path belongs to. */
export type Space = 'ignition' | 'machine config'

export interface SourceMapFacts {
  readonly origins: Origins
  readonly config: Fields
  readonly shape: Shape
  /**
   * Whether the config went through a merge, after which what is empty has no origin: before
   * trees and quadlets added their own, or as the last step.
   */
  readonly merged: 'never' | 'early' | 'last'
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
  if (space === 'machine config') {
    return wrapped && hasOrigin(facts, path)
      ? origins.of(path)
      : [...CONFIG_IN_MACHINE_CONFIG, ...path]
  }
  if (wrapped || (facts.merged === 'last' && !says(facts, path))) return path
  return origins.of(path)
}

function hasOrigin(facts: SourceMapFacts, path: Path): boolean {
  if (facts.merged === 'last') return says(facts, path)
  if (facts.origins.get(path) !== undefined) return true
  if (facts.merged === 'early') return says(facts, path)
  const value = valueAt(facts.config, path)
  return isGiven(value) || isPlain(facts.shape, path)
}

/** Whether anything but zero values stands at a path. */
function says({ config, shape }: SourceMapFacts, path: Path): boolean {
  const value = valueAt(config, path)
  const isZero = value === '' && isPlain(shape, path)
  return !isZero && !isEmptyDeep(value)
}

/** Whether a value holds only zero values; the texts of a list are no pointers. */
function isEmptyDeep(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => item === '' || isEmptyDeep(item))
  if (typeof value !== 'object' || value === null) return value === undefined
  return Object.values(value).every(isEmptyDeep)
}

/** Whether a path ends at a value that is no pointer: upstream copies it even when it is zero. */
function isPlain(shape: Shape, path: Path): boolean {
  let node: Shape | undefined = shape
  let plain = false
  for (const step of path) {
    if (node?.kind === 'list' && typeof step === 'number') {
      node = node.item
      plain = node.kind !== 'struct'
    } else {
      const field: FieldShape | undefined =
        node?.kind === 'struct' ? node.byName.get(String(step)) : undefined
      plain = field?.plain ?? false
      node = field?.shape
    }
  }
  return plain
}
