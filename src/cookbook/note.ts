/** Holds the comment of an item; a symbol, so that it never becomes a YAML key. */
export const NOTE: unique symbol = Symbol('note')

/**
 * Attaches the comment that is printed above a Butane item, saying what the item is for. Returns a
 * copy of the item. The item's type comes from where the call stands, so its keys stay checked.
 */
export function note<T extends object>(comment: string, item: NoInfer<T>): T {
  return { ...item, [NOTE]: comment }
}

/** The comment of an item, if it has one. */
export function readNote(item: object): string | undefined {
  return (item as { [NOTE]?: string })[NOTE]
}
