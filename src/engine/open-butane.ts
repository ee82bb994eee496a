/** A Butane config opened for tools that look at it or edit it: what it says and where it stands. */
import { decode } from './decode/decode.ts'
import { findUnusedKeys, yamlSpelling } from './decode/unused-keys.ts'
import type { Diagnostic, Failure, Finding, Path } from './diagnostics/diagnostic.ts'
import { failWhole } from './diagnostics/diagnostic.ts'
import { checkSource, stepsWithinLimits } from './limits.ts'
import { prepare } from './prepare.ts'
import type { Butane } from './schema/butane.ts'
import type { StructShape } from './schema/shape.ts'
import { placeInYaml } from './source/place.ts'
import { lineAt } from './source/position.ts'
import { locate, nodeAt } from './source/tree.ts'
import { yamlTree } from './source/yaml-tree.ts'
import { readOnce, resolveScalar } from './source/yaml/index.ts'
import type { YamlNode } from './source/yaml/index.ts'
import { chooseSpec } from './specs/choose.ts'
import type { Spec } from './specs/table.ts'
import { finish } from './steps.ts'
import type { Steps } from './steps.ts'

export interface OpenDocument {
  /** The source without its byte order mark; all offsets refer to it, in UTF-16 units. */
  readonly text: string
  readonly spec: Spec
  /** The schema as the spec sees it. */
  readonly shape: StructShape
  readonly root: YamlNode
  /** The config as decoded: nulls are left out of lists, zero values of plain fields out of structs. */
  readonly config: Butane
  /** Keys that no field takes, with the offset of each. */
  readonly unused: readonly { readonly path: Path; readonly offset: number }[]
  /** Gives a finding its place in the source. */
  place: (found: Finding) => Diagnostic
  /** The node at a path; undefined when the source has none there, or an alias on the way to it. */
  nodeAt: (path: Path) => YamlNode | undefined
}

/**
 * Reads a Butane text, without translating or validating it; a failure is upstream's sentence.
 *
 * @param assumed the spec of a config that names none that is known
 */
export function openDocument(source: string, assumed?: Spec): OpenDocument | Failure {
  return finish(openInSteps(source, assumed))
}

/** The same in steps. */
export function openInSteps(source: string, assumed?: Spec): Steps<OpenDocument | Failure> {
  return stepsWithinLimits<OpenDocument | Failure>(() => open(source, assumed), failWhole)
}

/** The same for whoever does not ask why a text cannot be read: then there is none. */
export function openButane(source: string, assumed?: Spec): OpenDocument | undefined {
  const opened = openDocument(source, assumed)
  return 'failure' in opened ? undefined : opened
}

function* open(source: string, assumed: Spec | undefined): Steps<OpenDocument | Failure> {
  checkSource(source)
  const read = readOnce(source)
  if ('failure' in read) return read
  yield
  const { document } = read
  const { text } = document
  const lineOf = (offset: number) => lineAt(text, offset)
  const choice = chooseSpec(document, lineOf)
  if ('failure' in choice && (assumed === undefined || document.root === undefined)) return choice
  const { spec, root } = 'failure' in choice ? { spec: assumed, root: document.root } : choice
  if (spec === undefined || root === undefined) return failWhole('there is no document')
  const { shape } = prepare(spec)
  const decoded = decode(shape, root, lineOf)
  if ('failure' in decoded) return decoded
  yield
  const { config } = decoded
  const unused = findUnusedKeys(shape, config, root, yamlTree, yamlSpelling)
    .filter(({ code }) => code === 'butane/unused-key')
    .map((found) => ({ path: found.path, offset: locate(yamlTree, root, found) }))
  return {
    text,
    spec,
    shape,
    root,
    config,
    unused,
    place: (found) => placeInYaml(document, root, found),
    nodeAt: (path) => nodeAt(yamlTree, root, path),
  }
}

/** Whether a node, or what an alias stands for, is a null, which a list of the config leaves out. */
export function isNullNode(node: YamlNode): boolean {
  const content = node.kind === 'alias' ? node.target : node
  if (content.kind !== 'scalar') return false
  const resolved = resolveScalar(content)
  return 'value' in resolved && resolved.value === null
}
