/** What keeps a place of the reader's text from being added to, in words that follow its path. */
import type { MappingNode, SequenceNode, YamlNode } from '../../engine/index.ts'
import { columnOf } from './lines.ts'

/** What counts for everything below a node, too: it may stand for other places of the text as well. */
export function sharedHindrance(node: YamlNode): string | undefined {
  if (node.kind === 'alias') return `is the alias *${node.name}`
  if (node.kind === 'scalar') return undefined
  if (node.anchor !== undefined) return `has the anchor &${node.anchor}`
  return node.tag === '' ? undefined : `has the tag ${node.tag}`
}

/** What is in the way of one more entry in this very collection. */
export function ownHindrance(text: string, node: MappingNode | SequenceNode): string | undefined {
  if (node.kind === 'sequence') return undefined
  const merges = ({ key }: { key: YamlNode }) => key.kind === 'scalar' && key.value === '<<'
  if (node.pairs.some(merges)) return 'has a merge key (<<)'
  if (node.flow) return text[node.end - 1] === '}' ? undefined : 'is a pair without braces'
  const column = columnOf(text, node.start)
  // Behind `?` a key is further to the right than its mapping, and its value may be missing.
  const isOdd = node.pairs.some(({ key }) => columnOf(text, key.start) !== column)
  return isOdd ? 'has a key written with `?`' : undefined
}
