import type { Fragment } from './fragment.ts'

type Mapping = Record<string, unknown>

/**
 * Puts fragments into one: mappings are joined key by key, lists are strung together in the order
 * of the fragments. Throws when two fragments set one value differently, which is a bug of a recipe.
 */
export function combine(...fragments: Fragment[]): Fragment {
  return fragments.reduce<Mapping>((all, fragment) => join(all, { ...fragment }, ''), {})
}

function join(one: Mapping, other: Mapping, path: string): Mapping {
  const joined = { ...one }
  for (const [key, value] of Object.entries(other)) {
    joined[key] = key in one ? joinValues(one[key], value, `${path}.${key}`) : value
  }
  return joined
}

function joinValues(one: unknown, other: unknown, path: string): unknown {
  if (Array.isArray(one) && Array.isArray(other))
    return [...(one as unknown[]), ...(other as unknown[])]
  if (isMapping(one) && isMapping(other)) return join(one, other, path)
  if (one === other) return one
  throw new Error(`two parts of the recipe set ${path.slice(1)}`)
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
