import { findForeign, insteadOfReadOnly } from '../../foreign-paths.ts'
import { systemOf } from '../../image-files.ts'
import { folderOf, resolvePath, writtenNodes } from '../../written-nodes.ts'
import { replaceScalar } from '../fix.ts'
import type { Lint, Whole } from '../lint.ts'

/** Finds files where this system does not look, and those where Ignition cannot write. */
export const foreignPath: Lint = (whole, report) => {
  const { butane } = whole
  const system = systemOf(butane.spec.variant)
  if (system === undefined) return
  const nodes = writtenNodes(butane.config)
  let known: ReturnType<typeof readersOf> | undefined
  for (const node of nodes) {
    const path = resolvePath(node.path)
    const at = [...node.at, 'path']
    const folder = insteadOfReadOnly(path, system)
    if (folder) report('host/read-only-path', at, { facts: [folder] })
    const row = folder ? undefined : findForeign(path, system)
    if (row === undefined || node.kind === 'directories') continue
    known ??= readersOf(whole)
    if (known.named.has(path) || known.named.has(folderOf(path))) continue
    if (row.unless?.test(known.programs)) continue
    const { instead } = row
    const edit =
      instead === undefined || known.written.has(instead)
        ? []
        : replaceScalar(butane, at, PLAIN, instead)
    const fixes = instead === undefined ? [] : [{ label: `Write ${instead}`, edit }]
    report('host/foreign-path', at, { facts: [row.of, row.advice], fixes })
  }
}

/** A path without what would have to be escaped. */
const PLAIN = /^(["']?)[\w./-]+\1$/

/** What tells that a config has a reader of its own for a path. */
function readersOf({ butane: { config }, texts }: Whole) {
  const named = new Set<string>()
  for (const { text } of texts)
    for (const [path] of text.matchAll(/\/[\w./-]*\w/g)) named.add(resolvePath(path))
  const written = writtenNodes(config).map(({ path }) => path)
  const bringing = written.filter((path) => /\/extensions\/|\.(?:wants|requires)\//.test(path))
  const units = (config.systemd?.units ?? []).map(({ name = '' }) => name)
  return { named, written: new Set(written), programs: [...units, ...bringing].join('\n') }
}
