/** A Butane text opened for tools that edit it: its nodes with offsets beside what they mean. */
import { decode } from './decode/decode.ts'
import type { Fields } from './decode/decode.ts'
import { findUnusedKeys, yamlSpelling } from './decode/unused-keys.ts'
import type { Path } from './diagnostics/diagnostic.ts'
import { checkSource, withinLimits } from './limits.ts'
import { prepare } from './prepare.ts'
import type { StructShape } from './schema/shape.ts'
import { lineAt } from './source/position.ts'
import { locate } from './source/tree.ts'
import { yamlTree } from './source/yaml-tree.ts'
import { readYaml, resolveScalar } from './source/yaml/index.ts'
import type { YamlNode } from './source/yaml/index.ts'
import { chooseSpec } from './specs/choose.ts'
import type { Spec } from './specs/table.ts'

export interface OpenDocument {
  readonly spec: Spec
  /** The schema as the spec sees it. */
  readonly shape: StructShape
  /** The root node; offsets count UTF-16 units behind a byte order mark. */
  readonly root: YamlNode
  /** The config as decoded: nulls are left out of lists, zero values of plain fields out of structs. */
  readonly config: Fields
  /** Keys that no field takes, with the offset of each. */
  readonly unused: readonly { readonly path: Path; readonly offset: number }[]
}

/** Reads a Butane text, without translating or validating it; a failure is upstream's sentence. */
export function openDocument(source: string): OpenDocument | { readonly failure: string } {
  return withinLimits<OpenDocument | { failure: string }>(
    () => {
      checkSource(source)
      const read = readYaml(source)
      if ('failure' in read) return read
      const lineOf = (offset: number) => lineAt(read.document.text, offset)
      const choice = chooseSpec(read.document, lineOf)
      if ('failure' in choice) return choice
      const { spec, root } = choice
      const { shape } = prepare(spec)
      const decoded = decode(shape, root, lineOf)
      if ('failure' in decoded) return decoded
      const { config } = decoded
      const unused = findUnusedKeys(shape, config, root, yamlTree, yamlSpelling)
        .filter(({ code }) => code === 'butane/unused-key')
        .map((found) => ({ path: found.path, offset: locate(yamlTree, root, found) }))
      return { spec, shape, root, config, unused }
    },
    (failure) => ({ failure }),
  )
}

/** Whether a node, or what an alias stands for, is a null, which a list of the config leaves out. */
export function isNullNode(node: YamlNode): boolean {
  const content = node.kind === 'alias' ? node.target : node
  if (content.kind !== 'scalar') return false
  const resolved = resolveScalar(content)
  return 'value' in resolved && resolved.value === null
}
