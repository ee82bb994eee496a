/** What generated cases reached: fields of the specs, and codes of the catalog. */
import {
  butaneCatalog,
  ignitionCatalog,
  ignitionSpecs,
  prepare,
  specs,
} from '../../src/engine/reference.ts'
import type { StructShape } from '../../src/engine/reference.ts'
import type { Case } from './generate.ts'
import { pathsOf } from './generate-tree.ts'
import { isMapping } from './tree.ts'
import type { Tree } from './tree.ts'

export interface Coverage {
  /** Adds a case with what our engine says of it. */
  readonly add: (given: Case, codes: readonly string[], isAccepted: boolean) => void
  /** Fields that no case has had, as `flatcar 1.0.0 storage.files.mode`. */
  readonly missedFields: () => string[]
  /** Fields that no accepted case has had. */
  readonly unacceptedFields: () => string[]
  readonly missedCodes: () => string[]
  /** The whole as a few lines. */
  readonly describe: () => string
}

/** Starts counting what cases of the tools reach. */
export function createCoverage(tools: readonly Case['tool'][]): Coverage {
  const all = tools.flatMap((tool) =>
    (tool === 'validate' ? ignitionSpecs : specs).flatMap((spec) =>
      pathsOf(prepare(spec).shape, tool === 'validate').map((path) => nameOf(spec.id, path)),
    ),
  )
  const codes = Object.keys({ ...butaneCatalog, ...ignitionCatalog })
  const written = new Set<string>()
  const accepted = new Set<string>()
  const found = new Set<string>()
  const missing = (reached: ReadonlySet<string>, names: readonly string[]) =>
    names.filter((name) => !reached.has(name))

  return {
    add(given, reported, isAccepted) {
      for (const code of reported) found.add(code)
      for (const path of writtenPaths(given.tree, given.shape, [])) {
        written.add(nameOf(given.spec, path))
        if (isAccepted) accepted.add(nameOf(given.spec, path))
      }
    },
    missedFields: () => missing(written, all),
    unacceptedFields: () => missing(accepted, all),
    missedCodes: () => missing(found, codes),
    describe() {
      const count = (names: readonly string[], reached: ReadonlySet<string>) =>
        `${names.length - missing(reached, names).length} of ${names.length}`
      return [
        `fields written: ${count(all, written)}, in an accepted config: ${count(all, accepted)}`,
        `codes found: ${count(codes, found)}; not found: ${missing(found, codes).join(' ') || 'none'}`,
      ].join('\n')
    },
  }
}

const nameOf = (spec: string, path: readonly string[]) => `${spec} ${path.join('.')}`

/** The fields of the shape that a tree has, other than as null. */
function writtenPaths(tree: Tree, shape: StructShape, above: readonly string[]): string[][] {
  if (!isMapping(tree)) return []
  return shape.fields.flatMap((field) => {
    const value = tree[field.name]
    if (value === undefined || value === null) return []
    const path = [...above, field.name]
    const inner = field.shape.kind === 'list' ? field.shape.item : field.shape
    if (inner.kind !== 'struct') return [path]
    const children = Array.isArray(value) ? value : [value]
    return [path, ...children.flatMap((child) => writtenPaths(child, inner, path))]
  })
}
