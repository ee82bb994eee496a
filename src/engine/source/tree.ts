/** One view of parsed YAML and parsed JSON: what lies where, for diagnostics. */
import type { Finding, Path } from '../diagnostics/diagnostic.ts'

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
    if (atKey && typeof step === 'string' && index === path.length - 1) {
      const entry = findEntry(tree, node, step)
      if (entry !== undefined) return entry.start
    }
    const child = childAt(tree, node, step)
    if (child === undefined) break
    node = child
  }
  // a key that is not there leaves the mapping it would be in
  return tree.start(node)
}

/** The node at a path; undefined when the source has none there, or an alias on the way to it. */
export function nodeAt<Node extends object>(
  tree: SourceTree<Node>,
  root: Node,
  path: Path,
): Node | undefined {
  let node: Node | undefined = root
  for (const step of path) node = node && childAt(tree, node, step)
  return node
}

function childAt<Node extends object>(
  tree: SourceTree<Node>,
  node: Node,
  step: string | number,
): Node | undefined {
  return typeof step === 'number' ? tree.items(node)?.[step] : findEntry(tree, node, step)?.value
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
