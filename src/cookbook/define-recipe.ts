import type { PartOptions } from './define-part.ts'
import type { Fragment } from './fragment.ts'
import type { Inputs } from './input.ts'
import type { Check } from './problem.ts'
import type { Target } from './target.ts'

/** Variant and version of a Butane spec, such as `flatcar 1.0.0`. */
export type SpecId = `${string} ${string}`

/**
 * A recipe as the page, the build and the tests see it. Its functions take what its own inputs
 * parsed, by name; defineRecipe has checked that they fit together.
 */
export interface Recipe {
  spec: SpecId
  inputs: Inputs
  checks: readonly Check<Record<string, unknown>>[]
  butane(values: Record<string, unknown>): Fragment
  deploy: Target
}

/** What an author writes; see docs/adding-a-recipe.md. */
export interface RecipeOptions<I extends Inputs, B extends Fragment> extends PartOptions<I, B> {
  /** The lowest spec that carries the recipe, so that the oldest Flatcar it fits can read it. */
  spec: SpecId
  deploy: Target
}

/**
 * Declares a recipe. Types do the checking: an unknown Butane key, an input that does not exist and
 * a check over inputs of another type do not compile.
 */
export function defineRecipe<const I extends Inputs, B extends Fragment>(
  options: RecipeOptions<I, B>,
): Recipe {
  const { spec, inputs, checks = [], butane, deploy } = options
  return {
    spec,
    inputs,
    checks: checks as unknown as Recipe['checks'],
    butane,
    deploy,
  }
}
