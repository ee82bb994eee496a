import type { Butane } from '../engine/index.ts'

/** A piece of a Butane document; variant and version come from the recipe's spec. */
export type Fragment = Partial<Omit<Butane, 'variant' | 'version'>>

/** One file of a fragment, for where its type cannot come from the place it stands at. */
export type FileItem = NonNullable<NonNullable<Fragment['storage']>['files']>[number]

/**
 * T with every key that Shape does not know turned into `never`. TypeScript itself does not look
 * for surplus keys in what an arrow function returns, so a misspelt key would be dropped silently.
 */
export type Exact<T, Shape> = T extends readonly (infer Item)[]
  ? Shape extends readonly (infer ShapeItem)[]
    ? readonly Exact<Item, ShapeItem>[]
    : never
  : T extends object
    ? { [K in keyof T]: K extends keyof Shape ? Exact<T[K], NonNullable<Shape[K]>> : never }
    : T
