/** YAML as diagnostics see it: aliases are leaves and a merge key is a key like any other. */
import type { SourceTree } from './tree.ts'
import type { YamlNode } from './yaml/index.ts'

/** The text by which upstream tells keys apart: empty for collections, an alias by its name. */
export function keyText(key: YamlNode): string {
  return key.kind === 'scalar' ? key.value : key.kind === 'alias' ? key.name : ''
}

export const yamlTree: SourceTree<YamlNode> = {
  entries: (node) =>
    node.kind === 'mapping'
      ? node.pairs.map(({ key, value }) => ({ name: keyText(key), start: key.start, value }))
      : undefined,
  items: (node) => (node.kind === 'sequence' ? node.items : undefined),
  start: (node) => node.start,
}
