/** What one ingredient says at one place. */
export interface Statement<T = unknown> {
  /** Slug of the recipe. */
  readonly origin: string
  readonly value: T
}

/** Two ingredients that say different things about one thing. */
export interface Conflict {
  readonly path: KeyedPath
  readonly one: Statement
  readonly other: Statement
}

/** A field's name, or the key that tells an item of a list from the others. */
export type KeyedStep = string | { readonly key: string }

/** A place in a config that does not depend on the order of its lists. */
export type KeyedPath = readonly KeyedStep[]

export type Mapping = Readonly<Record<string, unknown>>

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** Whether all statements have a value of one kind. */
export function valuesAre<T>(
  isOne: (value: unknown) => value is T,
  statements: readonly Statement[],
): statements is readonly Statement<T>[] {
  return statements.every(({ value }) => isOne(value))
}

/** A keyed path as people read it: `storage.files[/etc/motd].contents.inline`. */
export function formatKeyedPath(path: KeyedPath): string {
  return path
    .map((step, index) =>
      typeof step === 'object' ? `[${step.key}]` : `${index > 0 ? '.' : ''}${step}`,
    )
    .join('')
}

/** A text that two values share exactly if they are equal, whatever the order of their keys. */
export function identityOf(value: unknown): string {
  return (
    JSON.stringify(value, (_, item: unknown) =>
      isMapping(item)
        ? Object.fromEntries(Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1)))
        : item,
    ) ?? ''
  )
}
