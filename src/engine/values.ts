/** Looking into configs without knowing their fields. */

/** The fields or items of a value, each with its step in a path. */
export function partsOf(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) return [...value.entries()]
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

/** Whether nothing in a value is set, down to its last field. */
export function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === undefined
  return Object.values(value).every(isEmpty)
}

/** Whether a struct is more than Go's zero value; a list that is there counts, an empty one too. */
export function isGiven(value: unknown): boolean {
  if (Array.isArray(value)) return true
  return typeof value === 'object' && value !== null
    ? Object.values(value).some(isGiven)
    : value !== undefined
}

/** What stands at a path, or undefined. */
export function valueAt(config: unknown, path: readonly (string | number)[]): unknown {
  let value = config
  for (const step of path) {
    value = (value as Record<string | number, unknown> | null | undefined)?.[step]
  }
  return value
}
