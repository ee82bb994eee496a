import { expect, test } from 'vitest'
import { positionAt } from '../../../../../src/engine/source/position.ts'
import { readYaml } from '../../../../../src/engine/source/yaml/index.ts'
import type { YamlNode } from '../../../../../src/engine/source/yaml/index.ts'

/** Returns the root and all nodes under it, keys included, in the order of the text. */
function listNodes(node: YamlNode): YamlNode[] {
  switch (node.kind) {
    case 'mapping':
      return [node, ...node.pairs.flatMap(({ key, value }) => [key, value]).flatMap(listNodes)]
    case 'sequence':
      return [node, ...node.items.flatMap(listNodes)]
    default:
      return [node]
  }
}

function read(source: string | Uint8Array): { text: string; nodes: YamlNode[] } {
  const result = readYaml(source)
  if ('failure' in result) throw new Error(result.failure)
  const { text, root } = result.document
  return { text, nodes: root ? listNodes(root) : [] }
}

/** Writes `line:column` of every node. */
function locateNodes(source: string | Uint8Array): string {
  const { text, nodes } = read(source)
  return nodes
    .map(({ start }) => positionAt(text, start))
    .map(({ line, column }) => `${line}:${column}`)
    .join(' ')
}

test.each([
  ['a block mapping starts at its first key', '# c\na: b', '2:1 2:1 2:4'],
  ['a block sequence starts at its first dash', 'a:\n  - b\n  - c', '1:1 1:1 2:3 2:5 3:5'],
  ['a sequence in the column of its key too', 'a:\n- b', '1:1 1:1 2:1 2:3'],
  ['a mapping in a sequence starts at its key', '- a: b', '1:1 1:3 1:3 1:6'],
  ['a flow collection starts at its bracket', 'a: [b, {c: d}]', '1:1 1:1 1:4 1:5 1:8 1:9 1:12'],
  ['a pair in a flow sequence starts at its key', '[a: b]', '1:1 1:2 1:2 1:5'],
  ['a block scalar starts at its indicator', 'a: |-\n  b', '1:1 1:1 1:4'],
  ['a quoted scalar starts at its quote', '\'a\': "b"', '1:1 1:1 1:6'],
  ['an alias starts at its asterisk', '[&x a, *x]', '1:1 1:2 1:8'],
  ['a node starts at its anchor', 'a: &x b', '1:1 1:1 1:4'],
  ['a node starts at its tag', 'a: !!str &x b', '1:1 1:1 1:4'],
  ['properties count for a mapping on the next line', 'a: &x\n  b: c', '1:1 1:1 1:4 2:3 2:6'],
  ['an anchored key starts its mapping', '&x a: b', '1:1 1:1 1:7'],
  ['an empty value is right behind the colon', 'a:\nb: 1', '1:1 1:1 1:3 2:1 2:4'],
  ['an empty entry is right behind the dash', '-\n- a', '1:1 1:2 2:3'],
  [
    'an empty value in a flow mapping is where the next token is',
    '{a: , b}',
    '1:1 1:2 1:5 1:7 1:8',
  ],
  ['an explicit key has its question mark before it', '? a\n: b', '1:1 1:3 2:3'],
  ['a key without value ends where the stream does', '? a', '1:1 1:3 2:1'],
  ['an empty document is where the next begins', '---\n---\n', '2:1'],
  ['columns count characters', '{"😀é": b}', '1:1 1:2 1:8'],
  ['a byte order mark does not count', '\uFEFFa: b', '1:1 1:1 1:4'],
  ['all line breaks count', 'a: 1\r\nb: 2\rc: 3\x85d: 4', '1:1 1:1 1:4 2:1 2:4 3:1 3:4 4:1 4:4'],
])('%s', (_, text, positions) => {
  expect(locateNodes(text)).toBe(positions)
  expect(locateNodes(new TextEncoder().encode(text))).toBe(positions)
})

test('the text of a node is between its start and its end', () => {
  const { text, nodes } = read('a: "b"\nc: [d, &x e]\nf: *x\ng:\n  - h i\n  - j\n')
  expect(nodes.map(({ start, end }) => text.slice(start, end))).toEqual([
    text.trimEnd(),
    'a',
    '"b"',
    'c',
    '[d, &x e]',
    'd',
    '&x e',
    'f',
    '*x',
    'g',
    '- h i\n  - j',
    'h i',
    'j',
  ])
})
