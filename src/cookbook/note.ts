/** Holds the comments of an item; a symbol, so that it never becomes a YAML key. */
export const NOTE: unique symbol = Symbol('note')

/**
 * Attaches the comment that is printed above a Butane item, saying what the item is for. Returns a
 * copy of the item. The item's type comes from where the call stands, so its keys stay checked.
 */
export function note<T extends object>(comment: string, item: NoInfer<T>): T {
  return withNotes([comment], item)
}

/** A copy of an item that has these comments and no others. */
export function withNotes<T extends object>(comments: readonly string[], item: T): T {
  return { ...item, [NOTE]: comments }
}

/** The comments of an item, in the order in which they are printed. */
export function readNotes(item: object): readonly string[] {
  return (item as { [NOTE]?: readonly string[] })[NOTE] ?? []
}

/** The comments of an item as one text, if it has any. */
export function readNote(item: object): string | undefined {
  const notes = readNotes(item)
  return notes.length === 0 ? undefined : notes.join('\n')
}
