/**
 * Positions on the three axes along which specs grow. Every difference between
 * specs is expressed as "since" and "before" on one of them, never as a copy.
 */

/** Versions of each axis, oldest first; a level is the index into its list. */
const AXES = {
  ign: ['3.0', '3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7'],
  fcos: ['1.0', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8'],
  openshift: Array.from({ length: 16 }, (_, index) => `4.${index + 8}`),
} as const

export type Axis = keyof typeof AXES
/** A version on an axis, for example `ign 3.4`. */
export type Level =
  | `ign ${(typeof AXES)['ign'][number]}`
  | `fcos ${(typeof AXES)['fcos'][number]}`
  | `openshift ${string}`

/** How far a spec reaches on each axis it stands on. */
export type Levels = { readonly ign: number } & { readonly [axis in Axis]?: number }

/** When something holds: from `since` on, and no longer at `before`. */
export interface Gate {
  readonly since?: Level
  readonly before?: Level
  readonly variant?: string
}

/** Splits a level into its axis and its index on that axis. */
export function parseLevel(level: Level): { axis: Axis; index: number } {
  const [axis, version] = level.split(' ') as [Axis, string]
  const index = (AXES[axis] as readonly string[]).indexOf(version)
  if (index < 0) throw new Error(`unknown level ${level}`)
  return { axis, index }
}

/** Collects levels into the form a spec carries. */
export function levelsOf(...levels: [Level, ...Level[]]): Levels {
  const found: { [axis in Axis]?: number } = {}
  for (const level of levels) {
    const { axis, index } = parseLevel(level)
    found[axis] = index
  }
  if (found.ign === undefined) throw new Error('every spec stands on the ign axis')
  return { ...found, ign: found.ign }
}

/** Whether a spec at these levels has reached a level; false when it is not on that axis. */
export function reaches(levels: Levels, level: Level): boolean {
  const { axis, index } = parseLevel(level)
  const reached = levels[axis]
  return reached !== undefined && reached >= index
}

/** Whether a gate is open for a spec. */
export function isOpen(gate: Gate, levels: Levels, variant: string): boolean {
  if (gate.variant !== undefined && gate.variant !== variant) return false
  if (gate.since !== undefined && !reaches(levels, gate.since)) return false
  return gate.before === undefined || !reaches(levels, gate.before)
}
