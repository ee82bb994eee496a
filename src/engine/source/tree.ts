/** One view of parsed YAML and parsed JSON: what lies where, for diagnostics. */
import type { Finding } from '../diagnostics/diagnostic.ts'

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

/**
 * Where a finding points: at the deepest existing node on its path (vcontext `getDeepestNode`), or
 * at the key that ends the path, if there is one and the finding is about it.
 */
export function locate<Node extends object>(
  tree: SourceTree<Node>,
  root: Node,
  { path, atKey }: Finding,
): number {
  let node = root
  for (const [index, step] of path.entries()) {
    if (typeof step === 'number') {
      const item = tree.items(node)?.[step]
      if (item === undefined) break
      node = item
    } else {
      const entry = findEntry(tree, node, step)
      if (entry === undefined) break
      if (atKey && index === path.length - 1) return entry.start
      node = entry.value
    }
  }
  // a key that is not there leaves the mapping it would be in
  return tree.start(node)
}

const indexes = new WeakMap<object, ReadonlyMap<string, SourceEntry<unknown>>>()

/** The last entry of a name; a mapping is indexed when it is first asked, for the next findings. */
function findEntry<Node extends object>(
  tree: SourceTree<Node>,
  node: Node,
  name: string,
): SourceEntry<Node> | undefined {
  let index = indexes.get(node)
  if (index === undefined) {
    index = new Map(tree.entries(node)?.map((entry) => [entry.name, entry]))
    indexes.set(node, index)
  }
  return index.get(name) as SourceEntry<Node> | undefined
}
