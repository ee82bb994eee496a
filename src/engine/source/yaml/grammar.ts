import { shortenTag } from './tags.ts'
import type { Token, TokenKind } from './token.ts'
import type { Form, Frame, Tree } from './tree.ts'

/**
 * Which collections may stand where a node is expected: flow ones only, block ones too, or in a
 * mapping also a sequence that is not indented.
 */
type Place = 'flow' | 'block' | 'mapping'

// What may come instead of a node after each kind of indicator.
const entryEnds: readonly TokenKind[] = ['block-entry', 'block-end']
const pairEnds: readonly TokenKind[] = ['key', 'value', 'block-end']
const indentlessEnds: readonly TokenKind[] = ['block-entry', ...pairEnds]
const sequenceEnds: readonly TokenKind[] = ['flow-entry', 'flow-sequence-end']
const mappingEnds: readonly TokenKind[] = ['flow-entry', 'flow-mapping-end']
const keyEnds: readonly TokenKind[] = ['value', ...mappingEnds]

/** The ways to write a collection, by the token that opens each. */
const forms: ReadonlyMap<TokenKind, Form> = new Map<TokenKind, Form>([
  ['block-sequence-start', { kind: 'sequence', flow: false, step: stepBlockSequence }],
  ['block-mapping-start', { kind: 'mapping', flow: false, step: stepBlockMapping }],
  ['flow-sequence-start', { kind: 'sequence', flow: true, step: stepFlowSequence }],
  ['flow-mapping-start', { kind: 'mapping', flow: true, step: stepFlowMapping }],
])
/** A sequence in a mapping whose entries start in the column of the keys. */
const indentlessSequence: Form = { kind: 'sequence', flow: false, step: stepIndentlessSequence }
/** The mapping that a single `key: value` in a flow sequence makes. */
const flowPair: Form = { kind: 'mapping', flow: true, step: stepFlowPair }

/** Reads one node, or opens it when it is a collection (`parserc.go`, yaml_parser_parse_node). */
export function parseNode(tree: Tree, place: Place): void {
  const { scanner } = tree
  let token = scanner.peek()
  if (token.kind === 'alias') {
    scanner.skip()
    tree.addAlias(token)
    return
  }
  const { start } = token
  let anchor: Token | undefined
  let tag: Token | undefined
  let end = start
  for (;;) {
    if (token.kind === 'anchor' && !anchor) anchor = token
    else if (token.kind === 'tag' && !tag) tag = token
    else break
    end = token.end
    scanner.skip()
    token = scanner.peek()
  }
  const properties = { start, anchor: anchor?.text, tag: tag ? resolveTag(tree, tag, start) : '' }
  if (token.kind === 'block-entry' && place === 'mapping') {
    // The first entry is no bracket of its own, so it is left to the sequence.
    tree.open(properties, token.start, indentlessSequence)
    return
  }
  const form = forms.get(token.kind)
  if (token.kind === 'scalar') tree.addScalar(properties, token)
  else if (form && (form.flow || place !== 'flow')) tree.open(properties, token.start, form)
  else {
    if (!anchor && !tag) tree.fail('did not find expected node content', start, token.start)
    tree.addEmpty(properties, end)
    return
  }
  scanner.skip()
}

function resolveTag(tree: Tree, { text: handle, suffix, start }: Token, nodeStart: number): string {
  if (!handle) return shortenTag(suffix)
  const prefix = tree.tagPrefixes.get(handle)
  if (prefix === undefined) tree.fail('found undefined tag handle', nodeStart, start)
  return shortenTag(prefix + suffix)
}

/** Reads what follows an indicator: a node, or an empty one when one of `ends` comes first. */
function parseOptional(tree: Tree, place: Place, start: number, ends: readonly TokenKind[]): void {
  if (ends.includes(tree.scanner.peek().kind)) tree.addEmpty({ start })
  else parseNode(tree, place)
}

function stepBlockSequence(tree: Tree, { start }: Frame): void {
  const token = tree.scanner.peek()
  if (token.kind === 'block-entry') {
    tree.scanner.skip()
    parseOptional(tree, 'block', token.end, entryEnds)
  } else if (token.kind === 'block-end') {
    tree.scanner.skip()
    tree.close()
  } else tree.fail("did not find expected '-' indicator", start, token.start)
}

function stepIndentlessSequence(tree: Tree): void {
  const token = tree.scanner.peek()
  if (token.kind === 'block-entry') {
    tree.scanner.skip()
    parseOptional(tree, 'block', token.end, indentlessEnds)
  } else tree.close()
}

function stepBlockMapping(tree: Tree, { start, key }: Frame): void {
  const token = tree.scanner.peek()
  if (token.kind === (key ? 'value' : 'key')) {
    tree.scanner.skip()
    parseOptional(tree, 'mapping', token.end, pairEnds)
  } else if (key) tree.addEmpty({ start: token.start })
  else if (token.kind === 'block-end') {
    tree.scanner.skip()
    tree.close()
  } else tree.fail('did not find expected key', start, token.start)
}

/**
 * Moves to the next entry of a flow collection and returns its first token; undefined when the
 * collection was closed instead.
 */
function enterFlowEntry(
  tree: Tree,
  frame: Frame,
  end: TokenKind,
  problem: string,
): Token | undefined {
  const { scanner } = tree
  let token = scanner.peek()
  if (token.kind !== end && frame.begun) {
    if (token.kind !== 'flow-entry') tree.fail(problem, frame.start, token.start)
    scanner.skip()
    token = scanner.peek()
  }
  frame.begun = true
  if (token.kind !== end) return token
  scanner.skip()
  tree.close(token.end)
  return undefined
}

function stepFlowSequence(tree: Tree, frame: Frame): void {
  const problem = "did not find expected ',' or ']'"
  const token = enterFlowEntry(tree, frame, 'flow-sequence-end', problem)
  if (token?.kind === 'key') {
    tree.scanner.skip()
    tree.open({ start: token.start }, token.start, flowPair)
  } else if (token) parseNode(tree, 'flow')
}

function stepFlowPair(tree: Tree, frame: Frame): void {
  const token = tree.scanner.peek()
  if (frame.key) {
    if (token.kind === 'value') {
      tree.scanner.skip()
      parseOptional(tree, 'flow', token.start, sequenceEnds)
    } else tree.addEmpty({ start: token.start })
  } else if (frame.begun) tree.close()
  else {
    frame.begun = true
    if (token.kind !== 'value' && !sequenceEnds.includes(token.kind)) return parseNode(tree, 'flow')
    // go-yaml uses the token up where it should only look at it, so `[? ]` never closes.
    tree.scanner.skip()
    tree.addEmpty({ start: token.end })
  }
}

function stepFlowMapping(tree: Tree, frame: Frame): void {
  const { scanner } = tree
  if (!frame.key) {
    const problem = "did not find expected ',' or '}'"
    const token = enterFlowEntry(tree, frame, 'flow-mapping-end', problem)
    if (!token) return
    frame.keyOnly = token.kind !== 'key'
    if (frame.keyOnly) return parseNode(tree, 'flow')
    scanner.skip()
    return parseOptional(tree, 'flow', scanner.peek().start, keyEnds)
  }
  const token = scanner.peek()
  if (token.kind !== 'value' || frame.keyOnly) return tree.addEmpty({ start: token.start })
  scanner.skip()
  parseOptional(tree, 'flow', scanner.peek().start, mappingEnds)
}
