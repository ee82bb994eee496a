import { readYaml } from '../../src/engine/source/yaml/index.ts'
import type { YamlNode } from '../../src/engine/source/yaml/index.ts'

/**
 * Reads a text and writes what it holds on one line, or go-yaml's failure: `{a: [b, "c d"]}`, with
 * `&name` before an anchored node, `*name` for an alias, `!tag` before an explicit tag.
 */
export function outlineYaml(source: string | Uint8Array): string {
  const result = readYaml(source)
  if ('failure' in result) return result.failure
  const { root } = result.document
  return root ? outlineNode(root) : '(nothing)'
}

function outlineNode(node: YamlNode): string {
  const anchor = node.anchor === undefined ? '' : `&${node.anchor} `
  const tag = node.tag && `${node.tag} `
  return anchor + tag + outlineContent(node)
}

function outlineContent(node: YamlNode): string {
  switch (node.kind) {
    case 'scalar':
      return /^[\w.<*-]+$/.test(node.value) ? node.value : JSON.stringify(node.value)
    case 'alias':
      return `*${node.name}`
    case 'sequence':
      return `[${node.items.map(outlineNode).join(', ')}]`
    case 'mapping': {
      const pairs = node.pairs.map(({ key, value }) => `${outlineNode(key)}: ${outlineNode(value)}`)
      return `{${pairs.join(', ')}}`
    }
  }
}
