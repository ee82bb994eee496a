import proofs from '../content/proofs.json'

/** A program that reads what a recipe writes, with the paths and units it read. */
export interface ReaderRow {
  readonly reader: string
  readonly reads: readonly string[]
}

/** Files that no program on the test machine reads, and why. */
export interface UnreadRow {
  readonly reason: string
  readonly paths: readonly string[]
}

/** How a recipe is proven. tests/acceptance/readers.test.ts writes the rows and holds them true. */
export interface RecipeProof {
  readonly recipe: string
  readonly readers: readonly ReaderRow[]
  readonly unread: readonly UnreadRow[]
}

const byRecipe = new Map<string, RecipeProof>(proofs.map((row) => [row.recipe, row]))

/** The rows of one recipe; undefined for one that the acceptance tests have not met yet. */
export function proofOf(slug: string): RecipeProof | undefined {
  return byRecipe.get(slug)
}
