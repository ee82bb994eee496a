import type { Failure } from '../../diagnostics/diagnostic.ts'
import { YamlFailure } from './failure.ts'
import { parseNode } from './grammar.ts'
import { decodeInput } from './input.ts'
import type { Input } from './input.ts'
import type { YamlDocument } from './node.ts'
import { Scanner } from './scanner.ts'
import type { TokenKind } from './token.ts'
import { Tree } from './tree.ts'

/** What ends a document, or stands before its content. */
const outside: readonly TokenKind[] = [
  'version-directive',
  'tag-directive',
  'document-start',
  'document-end',
  'stream-end',
]

/**
 * Reads the first document of a source exactly as go-yaml v3.0.1 does; what follows it is only
 * scanned as far as go-yaml looks ahead. A failure is go-yaml's text, such as
 * "yaml: line 3: mapping values are not allowed in this context". Nodes may be nested 10,000 deep.
 *
 * Not followed, as they hang on go-yaml's comments and buffers: where the missing value of `? key`
 * or `[key: ]` is said to be, which of two errors right behind a commented dash is told, and line
 * numbers after a second byte order mark.
 */
export function readYaml(source: string | Uint8Array): { document: YamlDocument } | Failure {
  try {
    return { document: readDocument(decodeInput(source)) }
  } catch (error) {
    if (error instanceof YamlFailure) return error.value
    throw error
  }
}

function readDocument(input: Input): YamlDocument {
  const { text } = input
  const scanner = new Scanner(input)
  const tree = new Tree(scanner, text)
  const first = scanner.peek().kind
  if (first === 'stream-end') return { text, root: undefined }
  if (first !== 'document-end' && outside.includes(first)) readProlog(tree)
  else parseNode(tree, 'block')
  tree.finish()
  // go-yaml looks for the end of the document, so an error just behind it counts.
  scanner.peek()
  return { text, root: tree.root }
}

/** Reads the directives and the `---` and begins the content, which may be missing. */
function readProlog(tree: Tree): void {
  const { scanner, tagPrefixes } = tree
  let versioned = false
  const handles = new Set<string>()
  let token = scanner.peek()
  for (; token.kind.endsWith('-directive'); token = scanner.peek()) {
    if (token.kind === 'version-directive') {
      if (versioned) tree.fail('found duplicate %YAML directive', 0, token.start)
      if (token.text !== '1.1') tree.fail('found incompatible YAML document', 0, token.start)
      versioned = true
    } else {
      if (handles.has(token.text)) tree.fail('found duplicate %TAG directive', 0, token.start)
      handles.add(token.text)
      tagPrefixes.set(token.text, token.suffix)
    }
    scanner.skip()
  }
  if (token.kind !== 'document-start') {
    tree.fail('did not find expected <document start>', 0, token.start)
  }
  scanner.skip()
  const content = scanner.peek()
  if (outside.includes(content.kind)) tree.addEmpty({ start: content.start }, content.start)
  else parseNode(tree, 'block')
}
