/** States that can be gone back to and forward to again; the last of `past` is the nearest. */
export interface History<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
  /** What the last step was about; a step about the same thing is merged into it. */
  readonly group?: string
}

/** How many steps can be undone. */
const LIMIT = 200

/** A history without steps. */
export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [] }
}

/**
 * Adds a state and drops what was undone. Steps with the same `group`, such as the key of the field
 * being typed into, count as one as long as nothing comes between them.
 */
export function push<T>(history: History<T>, present: T, group?: string): History<T> {
  if (present === history.present) return history
  const merged = group !== undefined && group === history.group
  const past = merged ? history.past : [...history.past, history.present].slice(-LIMIT)
  return { past, present, future: [], ...(group !== undefined && { group }) }
}

/** Goes one step back; the same history where there is none. */
export function undo<T>({ past, present, future, ...rest }: History<T>): History<T> {
  const [before] = past.slice(-1)
  if (past.length === 0) return { past, present, future, ...rest }
  return { past: past.slice(0, -1), present: before as T, future: [present, ...future] }
}

/** Goes one step forward again; the same history where there is none. */
export function redo<T>({ past, present, future, ...rest }: History<T>): History<T> {
  const [after] = future
  if (future.length === 0) return { past, present, future, ...rest }
  return { past: [...past, present], present: after as T, future: future.slice(1) }
}
