import type { Composable } from './compose/composable.ts'
import { composable } from './compose/composable.ts'
import type { PartOptions } from './define-part.ts'
import { distributionOf } from './deploy/distributions.ts'
import type { Distribution } from './deploy/distributions.ts'
import { deploySettings } from './deploy/settings.ts'
import type { Fragment } from './fragment.ts'
import type { Inputs, Values, ValuesOf } from './input.ts'
import { formLints, withLints } from './lints/index.ts'
import type { Extra, LintPack } from './lints/index.ts'
import type { WideCheck } from './problem.ts'
import { writeButane } from './write-butane.ts'

/** Variant and version of a Butane spec, such as `flatcar 1.0.0`. */
export type SpecId = `${string} ${string}`

/**
 * A recipe as the page, the build and the tests see it. Its functions take what its own inputs
 * parsed, by name; defineRecipe has checked that they fit together.
 */
export interface Recipe extends Composable {
  spec: SpecId
  inputs: Inputs
  checks: readonly WideCheck<Record<string, unknown>>[]
  butane(values: Record<string, unknown>): Fragment
  /** The Butane text. */
  write(values: Record<string, unknown>): string
  /** Key of the input that holds the Butane text, where the reader writes it. */
  document?: string
  /** What the recipe is for these answers, where what is deployed hangs on them. */
  follow?: (values: Values) => Recipe
  /** What looks at the config that comes out. */
  lints: LintPack
  /** What is asked about where it goes; it hangs on the distribution that the spec is for. */
  deploy: { distribution: Distribution; inputs: Inputs }
}

/** What an author writes; see docs/adding-a-recipe.md. */
export interface RecipeOptions<I extends Inputs, B extends Fragment>
  extends PartOptions<I, B>, Partial<Composable> {
  /** The lowest spec that carries the recipe, so that the oldest Flatcar it fits can read it. */
  spec: SpecId
  /** Lints besides those of every form, for what only this recipe writes, and what they say. */
  lints?: Extra
}

/**
 * Declares a recipe. Types do the checking: an unknown Butane key, an input that does not exist and
 * a check over inputs of another type do not compile.
 */
export function defineRecipe<const I extends Inputs, B extends Fragment>(
  options: RecipeOptions<I, B>,
): Recipe {
  const { spec, inputs, checks = [], butane, hardware = {} } = options
  const distribution = distributionOf(spec.slice(0, spec.indexOf(' ')))
  return {
    spec,
    inputs,
    checks: checks as unknown as Recipe['checks'],
    butane,
    write: (values) => writeButane(spec, butane(values as ValuesOf<I>)),
    lints: withLints(formLints, options.lints),
    deploy: {
      distribution,
      inputs: deploySettings(distribution, (kind) => kind in hardware),
    },
    ...composable(options),
  }
}
