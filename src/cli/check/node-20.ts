/**
 * What the cookbook uses and Node 20 does not have, made up for where it is missing. `tsconfig.json`
 * beside the commands lists the libraries of the language that there are; all else is a type error.
 */
if (!Object.hasOwn(Map, 'groupBy')) Object.defineProperty(Map, 'groupBy', { value: groupBy })

/** `Map.groupBy` (ES2024). */
export function groupBy<Key, Item>(
  items: Iterable<Item>,
  keyOf: (item: Item, index: number) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index++)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
