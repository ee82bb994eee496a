/** What every node of a YAML document carries; offsets are UTF-16 units into the document's text. */
interface NodeBase {
  /** Where the node starts, its anchor and tag included, as go-yaml's `Node.Line` and `Column`. */
  start: number
  /** Where its last token ends. */
  end: number
  /** The explicit tag in go-yaml's short form (`!!str`, `!foo`), or '' when there is none. */
  tag: string
  anchor?: string
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded'

export interface ScalarNode extends NodeBase {
  kind: 'scalar'
  /** The text after unquoting, unescaping and folding; resolving it is `resolveScalar`'s work. */
  value: string
  style: ScalarStyle
}

export interface MappingNode extends NodeBase {
  kind: 'mapping'
  pairs: { key: YamlNode; value: YamlNode }[]
  flow: boolean
}

export interface SequenceNode extends NodeBase {
  kind: 'sequence'
  items: YamlNode[]
  flow: boolean
}

export interface AliasNode extends NodeBase {
  kind: 'alias'
  name: string
  /** The node last anchored under the name; inside its own anchor, the node that is still open. */
  target: YamlNode
}

export type YamlNode = ScalarNode | MappingNode | SequenceNode | AliasNode

export interface YamlDocument {
  /** The decoded source without its byte order mark; all offsets refer to it. */
  text: string
  /** Absent when the stream holds no document; an empty document has an empty plain scalar. */
  root: YamlNode | undefined
}
