import { parse } from 'yaml'
import { readYaml, resolveScalar } from '../../src/engine/source/yaml/index.ts'
import type { YamlNode } from '../../src/engine/source/yaml/index.ts'

/** Readers that have to agree on what we write: the engine's, which is go-yaml's, and another one's. */
export const yamlReaders: readonly { name: string; read: (text: string) => unknown }[] = [
  { name: 'go-yaml', read: readAsGo },
  { name: 'YAML 1.1', read: (text) => parse(text, { version: '1.1' }) as unknown },
  { name: 'YAML 1.2', read: (text) => parse(text, { version: '1.2' }) as unknown },
]

function readAsGo(text: string): unknown {
  const result = readYaml(text)
  if ('failure' in result) throw new Error(result.failure)
  return result.document.root && valueOf(result.document.root)
}

function valueOf(node: YamlNode): unknown {
  switch (node.kind) {
    case 'scalar': {
      const resolved = resolveScalar(node)
      if ('failure' in resolved) throw new Error(resolved.failure)
      return resolved.value
    }
    case 'sequence':
      return node.items.map(valueOf)
    case 'mapping':
      return Object.fromEntries(node.pairs.map(({ key, value }) => [valueOf(key), valueOf(value)]))
    case 'alias':
      throw new Error(`an alias: ${node.name}`)
  }
}
