/** What is generated before it is text: plain values, and words that YAML is to resolve. */

/** A scalar written as it stands, such as `0o17` or `!!str 5`; not a string that happens to read so. */
export class Word {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Scalar = null | boolean | number | string | Word
export type Tree = Scalar | Tree[] | { [key: string]: Tree }
export type Mapping = { [key: string]: Tree }

/** Whether a tree is a mapping. */
export function isMapping(tree: Tree | undefined): tree is Mapping {
  return (
    typeof tree === 'object' && tree !== null && !Array.isArray(tree) && !(tree instanceof Word)
  )
}

/** The items of a tree that are mappings; none where it is no list. */
export function mappingsIn(tree: Tree | undefined): Mapping[] {
  return Array.isArray(tree) ? tree.filter(isMapping) : []
}

/** Every list and mapping of a tree, the outermost first. */
export function containersIn(tree: Tree): (Tree[] | Mapping)[] {
  if (Array.isArray(tree)) return [tree, ...tree.flatMap(containersIn)]
  return isMapping(tree) ? [tree, ...Object.values(tree).flatMap(containersIn)] : []
}
