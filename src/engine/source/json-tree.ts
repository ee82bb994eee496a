/** JSON as diagnostics see it: positions of values, and of keys by their opening quote. */
import type { JsonNode } from './json/index.ts'
import { reportOffset } from './json/index.ts'
import type { SourceTree } from './tree.ts'

export const jsonTree: SourceTree<JsonNode> = {
  entries: (node) => {
    if (node.kind !== 'object') return undefined
    return node.members.map(({ key, keyStart, value }) => ({ name: key, start: keyStart, value }))
  },
  items: (node) => (node.kind === 'array' ? node.items : undefined),
  start: reportOffset,
}
