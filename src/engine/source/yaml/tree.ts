import { YamlFailure, parserFailure } from './failure.ts'
import type { MappingNode, SequenceNode, YamlNode } from './node.ts'
import type { Scanner } from './scanner.ts'
import { defaultHandles } from './tags.ts'
import type { Token } from './token.ts'

/** One way to write a collection. */
export interface Form {
  kind: 'mapping' | 'sequence'
  flow: boolean
  /** Reads on and adds one node to the collection, opens one in it or closes it. */
  step: (tree: Tree, frame: Frame) => void
}

/** A collection that is still open. */
export interface Frame {
  node: MappingNode | SequenceNode
  step: Form['step']
  /** Where its first bracket or entry is, which errors in it refer to. */
  start: number
  /** The key whose value is to come. */
  key: YamlNode | undefined
  /** Whether its first entry was reached. */
  begun: boolean
  /** Whether the key in a flow mapping has no `:` and so an empty value. */
  keyOnly: boolean
}

/** What stands before a node's content. */
export interface Properties {
  start: number
  anchor?: string | undefined
  tag?: string
}

/**
 * The node tree under construction. Open collections are kept in a list instead of on the call
 * stack, which 10,000 of them would overflow.
 */
export class Tree {
  root: YamlNode | undefined
  readonly scanner: Scanner
  /** What the handles of tags stand for in this document. */
  readonly tagPrefixes = new Map(defaultHandles)
  private readonly text: string
  private readonly frames: Frame[] = []
  private readonly anchors = new Map<string, YamlNode>()

  constructor(scanner: Scanner, text: string) {
    this.scanner = scanner
    this.text = text
  }

  /** Lets open collections step until all are closed. */
  finish(): void {
    for (let frame = this.frames.at(-1); frame; frame = this.frames.at(-1)) frame.step(this, frame)
  }

  addScalar({ start, anchor, tag = '' }: Properties, { end, text: value, style }: Token): void {
    this.add({ kind: 'scalar', start, end, tag, value, style }, anchor)
  }

  /** Adds the empty plain scalar that stands for a missing node. */
  addEmpty({ start, anchor, tag = '' }: Properties, end = start): void {
    this.add({ kind: 'scalar', start, end, tag, value: '', style: 'plain' }, anchor)
  }

  /** Adds the node of an alias token. */
  addAlias({ start, end, text: name }: Token): void {
    const target = this.anchors.get(name)
    if (!target) throw new YamlFailure(`unknown anchor '${name}' referenced`)
    this.add({ kind: 'alias', start, end, tag: '', name, target })
  }

  /** Opens a collection whose own first token, after its properties, starts at `bracket`. */
  open({ start, anchor, tag = '' }: Properties, bracket: number, form: Form): void {
    const { kind, flow, step } = form
    const node: MappingNode | SequenceNode =
      kind === 'mapping'
        ? { kind, start, end: bracket, tag, pairs: [], flow }
        : { kind, start, end: bracket, tag, items: [], flow }
    this.add(node, anchor)
    this.frames.push({ node, step, start: bracket, key: undefined, begun: false, keyOnly: false })
  }

  /** Closes the innermost collection; without a closing token it ends with its last node. */
  close(end?: number): void {
    const node = this.frames.pop()?.node
    if (!node) return
    const last = node.kind === 'mapping' ? node.pairs.at(-1)?.value : node.items.at(-1)
    node.end = end ?? last?.end ?? node.end
  }

  /** Raises a grammar error at a token. */
  fail(problem: string, contextAt: number, problemAt: number): never {
    throw parserFailure(this.text, problem, contextAt, problemAt)
  }

  private add(node: YamlNode, anchor?: string): void {
    if (anchor !== undefined) {
      node.anchor = anchor
      this.anchors.set(anchor, node)
    }
    const frame = this.frames.at(-1)
    if (!frame) this.root = node
    else if (frame.node.kind === 'sequence') frame.node.items.push(node)
    else if (!frame.key) frame.key = node
    else {
      frame.node.pairs.push({ key: frame.key, value: node })
      frame.key = undefined
    }
  }
}
