/** Example configs of diagnostics, and what the engine says about them. */
import { memoryTree, transpile, validateIgnition } from '../engine/index.ts'
import type { Diagnostic, FileTree } from '../engine/index.ts'

export interface Example {
  readonly source: string
  readonly language: 'butane' | 'ignition'
  /** Whether OpenShift's Butane is to become plain Ignition. */
  readonly raw: boolean
  /** Local files by path, with their contents; null is a pipe. */
  readonly files: Readonly<Record<string, string | null>>
}

/** Lets the engine read an example and returns its report. */
export function reportOf({ source, language, raw, files }: Example): readonly Diagnostic[] {
  if (language === 'ignition') return validateIgnition(source).report
  const hasFiles = Object.keys(files).length > 0
  return transpile(source, { raw, ...(hasFiles && { files: treeOf(files) }) }).report
}

function treeOf(files: Example['files']): FileTree {
  const texts = Object.entries(files).map(([path, text]) => [path, text ?? ''] as const)
  const tree = memoryTree(Object.fromEntries(texts))
  return {
    ...tree,
    inspect: (path) => (files[path] === null ? { kind: 'other' } : tree.inspect(path)),
  }
}
