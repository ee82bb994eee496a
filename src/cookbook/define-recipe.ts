import type { Exact, Fragment } from './fragment.ts'
import type { Inputs, ValuesOf } from './input.ts'
import type { Check } from './problem.ts'
import type { Target } from './target.ts'

/** Variant and version of a Butane spec, such as `flatcar 1.0.0`. */
export type SpecId = `${string} ${string}`

/** A recipe as the page, the build and the tests see it. */
export interface Recipe<I extends Inputs = Inputs> {
  spec: SpecId
  inputs: I
  checks: readonly Check<ValuesOf<I>>[]
  butane(values: ValuesOf<I>): Fragment
  deploy: Target
}

/** What an author writes; see docs/adding-a-recipe.md. */
export interface RecipeOptions<I extends Inputs, B extends Fragment> {
  /** The lowest spec that carries the recipe, so that the oldest Flatcar it fits can read it. */
  spec: SpecId
  inputs: I
  checks?: readonly Check<NoInfer<ValuesOf<I>>>[]
  butane: (values: ValuesOf<I>) => B & Exact<B, Fragment>
  deploy: Target
}

/**
 * Declares a recipe. Types do the checking: an unknown Butane key, an input that does not exist and
 * a check over inputs of another type do not compile.
 */
export function defineRecipe<const I extends Inputs, B extends Fragment>(
  options: RecipeOptions<I, B>,
): Recipe<I> {
  const { spec, inputs, checks = [], butane, deploy } = options
  return { spec, inputs, checks, butane, deploy }
}
