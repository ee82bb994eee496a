/** From a path to a line and a column. */
import type { Diagnostic, Finding } from '../diagnostics/diagnostic.ts'
import { positionAt } from './position.ts'
import { locate } from './tree.ts'
import { yamlTree } from './yaml-tree.ts'
import type { YamlDocument, YamlNode } from './yaml/index.ts'

/** A finding with its place in a YAML source. */
export function placeInYaml({ text }: YamlDocument, root: YamlNode, found: Finding): Diagnostic {
  const { code, severity, message, path } = found
  const start = positionAt(text, locate(yamlTree, root, found))
  return { code, severity, message, path, range: { start, end: start } }
}
