import { resolve } from 'node:path'

/** The graph of modules, as the bundler hands it to the function that names a chunk (rolldown). */
export interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** What a recipe's page is made of, whatever the recipe is about. */
const FRAME = [
  'src/widgets/RecipeApp.tsx',
  'src/cookbook/define-recipe.ts',
  'src/cookbook/combine.ts',
  'src/cookbook/parts/core-login.ts',
  'src/cookbook/parts/host-name.ts',
].map((path) => resolve(path))

/**
 * Names of chunks for a site of many recipes: what every recipe page runs is one file, `kindling`,
 * instead of dozens. All else stays with those who import it, so that no page loads what only others
 * need: an input that a few recipes ask for, say, becomes a small file of its own.
 */
export function namePageChunk(): (id: string, graph: Graph) => string | null {
  let frame: ReadonlySet<string> | undefined
  return (id, graph) => {
    frame ??= reach(FRAME, graph)
    return frame.has(id) ? 'kindling' : null
  }
}

/** Modules and all that they import, directly or not. */
export function reach(start: readonly string[], graph: Graph): ReadonlySet<string> {
  const found = new Set(start)
  // A set grows while it is walked through.
  for (const id of found) {
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next)
  }
  return found
}
