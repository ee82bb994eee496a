import type { Recipe, SpecId } from '../define-recipe.ts'
import { defineRecipe } from '../define-recipe.ts'
import type { Fragment } from '../fragment.ts'
import type { Inputs } from '../input.ts'
import { withLints } from '../lints/index.ts'
import type { HardwareReaders } from '../needed-hardware.ts'
import type { WideCheck } from '../problem.ts'
import { arrange } from './arrange.ts'
import { chooseSpec } from './choose-spec.ts'
import type { Chosen, Composable } from './composable.ts'
import { listParts } from './composable.ts'
import type { Ingredient, Merge } from './merge-fragments.ts'
import { mergeFragments } from './merge-fragments.ts'
import { findExcluded, findUnmet } from './needs.ts'
import { tellConflict, tellExcluded, tellUnmet } from './words.ts'

export interface ComposeOptions {
  /** A spec the reader wants; by default it is the lowest that carries the recipes. */
  spec?: SpecId
  /** Where recipes are looked for that would fulfil an unmet need. */
  catalogue?: readonly Chosen[]
}

type TypedValues = Record<string, unknown>

/**
 * Composes recipes into one: inputs of one key are asked once, checks they share run once, and their
 * configs are merged into one that is ordered and commented by recipe. What does not go together is
 * a problem like any other, found by the checks of the result.
 */
export function compose(chosen: readonly Chosen[], options: ComposeOptions = {}): Recipe {
  const parts = listParts(chosen)
  const { spec, problem } = chooseSpec(parts, options.spec)
  const settled = settleAnswers(parts)
  const inputs = inputsOf(parts, settled)
  const listIngredients = ingredientsOf(parts)

  const merges = new WeakMap<TypedValues, Merge>()
  const mergeWith = (values: TypedValues): Merge => {
    const known = merges.get(values)
    if (known !== undefined) return known
    const merge = mergeFragments(listIngredients(values))
    merges.set(values, merge)
    return merge
  }

  const choice = [
    ...(problem === undefined ? [] : [problem]),
    ...findExcluded(parts).map(tellExcluded),
    ...findUnmet(parts, options.catalogue ?? []).map(tellUnmet),
  ]
  const defaults = Object.fromEntries(
    [...settled.values()].flatMap((answers) => Object.entries(answers)),
  )
  // recipes that share a part share its checks
  const checks = [...new Set(parts.flatMap(({ recipe }) => recipe.checks))].map(
    (check): WideCheck<TypedValues> =>
      (values) =>
        check({ ...defaults, ...values }),
  )
  const recipe = defineRecipe<Inputs, Fragment>({
    spec,
    inputs,
    butane: (values) => arrange(mergeWith(values), parts),
    ...joinComposables(parts),
    parts,
  })
  const lints = withLints(recipe.lints, ...parts.map((part) => part.recipe.lints))
  const conflictsOf: WideCheck<TypedValues> = (values) =>
    mergeWith(values).conflicts.map((conflict) => tellConflict(conflict, parts))
  return { ...recipe, lints, checks: [() => choice, ...checks, conflictsOf] }
}

/** What each of the recipes adds to the config, by the typed answers to the inputs of all. */
export function ingredientsOf(
  chosen: readonly Chosen[],
): (values: TypedValues) => readonly Ingredient[] {
  const parts = listParts(chosen)
  const settled = settleAnswers(parts)
  return (values) =>
    parts.map((part) => ({
      origin: part.slug,
      fragment: part.recipe.butane({ ...values, ...settled.get(part) }),
    }))
}

function settleAnswers(parts: readonly Chosen[]): ReadonlyMap<Chosen, TypedValues> {
  return new Map(parts.map((part) => [part, settledAnswers(part, parts)]))
}

/** Values of the inputs of a recipe that another recipe answers. */
function settledAnswers(part: Chosen, parts: readonly Chosen[]): TypedValues {
  const { inputs, answeredBy } = part.recipe
  const answers = Object.entries(answeredBy).filter(([, { provider }]) =>
    parts.some((other) => other !== part && other.recipe.provides.includes(provider)),
  )
  return Object.fromEntries(
    answers.map(([key, { answer }]) => {
      const parsed = inputs[key]?.parse(answer)
      if (parsed?.ok !== true) throw new Error(`${part.slug}: ${key} does not take “${answer}”`)
      return [key, parsed.value]
    }),
  )
}

function inputsOf(parts: readonly Chosen[], settled: ReadonlyMap<Chosen, TypedValues>): Inputs {
  const open = parts.flatMap((part) =>
    Object.entries(part.recipe.inputs).filter(([key]) => !(key in (settled.get(part) ?? {}))),
  )
  // Inputs of one key are the same in all recipes, which a test of the catalogue sees to.
  return Object.fromEntries(open)
}

function joinComposables(parts: readonly Chosen[]): Partial<Composable> {
  const join = <T>(list: (recipe: Recipe) => readonly T[]) => [
    ...new Set(parts.flatMap(({ recipe }) => list(recipe))),
  ]
  return {
    provides: join(({ provides }) => provides),
    needs: join(({ needs }) => needs),
    excludes: join(({ excludes }) => excludes),
    hardware: Object.assign({}, ...parts.map(({ recipe }) => recipe.hardware)) as HardwareReaders,
  }
}
