/**
 * An Ignition config without the order of its lists: every list sorted by what its items say, so that
 * two configs with the same content are equal.
 *
 * @param text the config as JSON
 */
export function sortConfig(text: string): unknown {
  return sortLists(JSON.parse(text))
}

/** A value with every list in it sorted. */
export function sortLists(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortLists).sort(byText)
  if (typeof value !== 'object' || value === null) return value
  const names = Object.keys(value).sort()
  return Object.fromEntries(names.map((name) => [name, sortLists((value as Named)[name])]))
}

type Named = Record<string, unknown>

function byText(one: unknown, other: unknown): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1
}
