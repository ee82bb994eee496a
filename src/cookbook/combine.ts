import { formatKeyedPath } from './compose/statement.ts'
import { mergeFragments } from './compose/merge-fragments.ts'
import type { Fragment } from './fragment.ts'

/**
 * Merges the fragments of one recipe's parts. Throws when two of them say different things about one
 * thing, which is a bug of the recipe.
 */
export function combine(...fragments: readonly Fragment[]): Fragment {
  const merge = mergeFragments(
    fragments.map((fragment, index) => ({ origin: `part ${index + 1}`, fragment })),
  )
  const [conflict] = merge.conflicts
  if (conflict === undefined) return merge.fragment
  const { path, one, other } = conflict
  throw new Error(`${one.origin} and ${other.origin} disagree on ${formatKeyedPath(path)}`)
}
