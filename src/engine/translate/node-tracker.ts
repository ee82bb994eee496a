/** Which paths a config already has nodes at, while sugar adds more (upstream: `nodeTracker`). */
import type { Fields } from '../decode/decode.ts'

type ListName = 'directories' | 'files' | 'links'
const LISTS: readonly ListName[] = ['directories', 'files', 'links']

/** A node and its place in its list. */
export interface TrackedNode {
  readonly index: number
  readonly node: Fields
}

export class NodeTracker {
  readonly #storage: Fields
  readonly #byPath = {
    directories: new Map<string, number>(),
    files: new Map<string, number>(),
    links: new Map<string, number>(),
  }

  /** Tracks the nodes of a config, and adds new ones to it. */
  constructor(config: Fields) {
    this.#storage = (config['storage'] ??= {}) as Fields
    for (const list of LISTS) {
      for (const [index, { path = '' }] of this.#nodes(list).entries()) {
        this.#byPath[list].set(path as string, index)
      }
    }
  }

  #nodes(list: ListName): Fields[] {
    return (this.#storage[list] ?? []) as Fields[]
  }

  /** Whether any list has a node at the path. */
  has(path: string): boolean {
    return LISTS.some((list) => this.#byPath[list].has(path))
  }

  find(list: ListName, path: string): TrackedNode | undefined {
    const index = this.#byPath[list].get(path)
    const node = index === undefined ? undefined : this.#nodes(list)[index]
    return index === undefined || node === undefined ? undefined : { index, node }
  }

  add(list: ListName, node: Fields & { path: string }): TrackedNode {
    const nodes = (this.#storage[list] ??= []) as Fields[]
    const index = nodes.push(node) - 1
    this.#byPath[list].set(node.path, index)
    return { index, node }
  }
}
