/** One view of parsed YAML and parsed JSON: what lies where, for diagnostics. */
import type { Path } from '../diagnostics/diagnostic.ts'

export interface SourceEntry<Node> {
  readonly name: string
  /** Where the key starts. */
  readonly start: number
  readonly value: Node
}

/** How to look into the nodes of a format. */
export interface SourceTree<Node> {
  /** The entries of a mapping; undefined for anything else. */
  entries: (node: Node) => readonly SourceEntry<Node>[] | undefined
  /** The items of a sequence; undefined for anything else. */
  items: (node: Node) => readonly Node[] | undefined
  start: (node: Node) => number
}

/** Where the deepest existing node on a path starts (vcontext `getDeepestNode`). */
export function locate<Node>(tree: SourceTree<Node>, root: Node, path: Path): number {
  let node = root
  for (const step of path) {
    const child =
      typeof step === 'number'
        ? tree.items(node)?.[step]
        : tree.entries(node)?.findLast(({ name }) => name === step)?.value
    if (child === undefined) break
    node = child
  }
  return tree.start(node)
}
