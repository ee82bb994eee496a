/** A Butane config opened to be looked at: what its author wrote and where it stands. */
import { decode } from './decode/decode.ts'
import { findUnusedKeys, yamlSpelling } from './decode/unused-keys.ts'
import type { Diagnostic, Finding, Path } from './diagnostics/diagnostic.ts'
import { checkSource, withinLimits } from './limits.ts'
import { prepare } from './prepare.ts'
import type { Butane } from './schema/butane.ts'
import { placeInYaml } from './source/place.ts'
import { lineAt } from './source/position.ts'
import { nodeAt } from './source/tree.ts'
import { yamlTree } from './source/yaml-tree.ts'
import { readYaml } from './source/yaml/index.ts'
import type { YamlNode } from './source/yaml/index.ts'
import { chooseSpec } from './specs/choose.ts'
import type { Spec } from './specs/table.ts'

export interface OpenButane {
  /** The source without its byte order mark; all offsets refer to it. */
  readonly text: string
  readonly spec: Spec
  /** The config as written, before any translation. */
  readonly config: Butane
  /** The keys that no field takes. */
  readonly unused: readonly Path[]
  /** Gives a finding its place in the source. */
  readonly place: (found: Finding) => Diagnostic
  /** The node at a path; undefined when the source has none there, or an alias on the way to it. */
  readonly nodeAt: (path: Path) => YamlNode | undefined
}

/**
 * Opens a Butane config. Undefined when it cannot be read as one, for which `transpile` has the
 * reasons; whether its values make sense is not asked.
 *
 * @param assumed the spec of a config that names none that is known
 */
export function openButane(source: string, assumed?: Spec): OpenButane | undefined {
  return withinLimits(
    () => open(source, assumed),
    () => undefined,
  )
}

function open(source: string, assumed: Spec | undefined): OpenButane | undefined {
  checkSource(source)
  const read = readYaml(source)
  if ('failure' in read) return undefined
  const { document } = read
  const { text, root } = document
  const lineOf = (offset: number) => lineAt(text, offset)
  const choice = chooseSpec(document, lineOf)
  const spec = 'failure' in choice ? assumed : choice.spec
  if (spec === undefined || root === undefined) return undefined
  const { shape } = prepare(spec)
  const decoded = decode(shape, root, lineOf)
  if ('failure' in decoded) return undefined
  const { config } = decoded
  return {
    text,
    spec,
    config,
    unused: findUnusedKeys(shape, config, root, yamlTree, yamlSpelling).map(({ path }) => path),
    place: (found) => placeInYaml(document, root, found),
    nodeAt: (path) => nodeAt(yamlTree, root, path),
  }
}
