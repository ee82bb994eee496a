import type { Adoption } from '../../cookbook/adopt/adopt.ts'
import { chooseSpec } from '../../cookbook/compose/choose-spec.ts'
import { composeInto } from '../../cookbook/compose/compose-into.ts'
import { compose } from '../../cookbook/compose/compose.ts'
import type { Excluded, Unmet } from '../../cookbook/compose/needs.ts'
import { findExcluded, findUnmet } from '../../cookbook/compose/needs.ts'
import type { Recipe, SpecId } from '../../cookbook/define-recipe.ts'
import { offeredValues } from '../../cookbook/follow.ts'
import type { Values } from '../../cookbook/input.ts'
import type { Brought } from '../../cookbook/share/brought.ts'
import { untouchedValues } from '../fresh-values.ts'
import type { Catalogue, Ingredient } from './catalogue.ts'

/** What the reader decides: everything else on the page follows from it. */
export interface Host {
  /** Slugs of ingredients, in the order they were picked. */
  readonly recipes: readonly string[]
  /** Answers as typed, also those of recipes that were taken off again. */
  readonly values: Values
  /** The spec that was asked for; undefined for the lowest that will do. */
  readonly spec: SpecId | undefined
  /** Butane that the reader brought along. */
  readonly text: string | undefined
  /** What the host was when it came with a link or a file; undefined for one that was made here. */
  readonly brought?: Brought
}

/** What follows from the choice, before the answers. */
export interface Composition {
  readonly recipe: Recipe
  readonly chosen: readonly Ingredient[]
  readonly unmet: readonly Unmet[]
  readonly excluded: readonly Excluded[]
  /** Why the recipe has its spec, as words that stand behind it. */
  readonly because: string
  /** What became of the reader's text. */
  readonly adoptionOf?: (values: Record<string, unknown>) => Adoption
}

export const emptyHost: Host = { recipes: [], values: {}, spec: undefined, text: undefined }

/** Whether there is anything to make. */
export function isEmpty({ recipes, text }: Host): boolean {
  return recipes.length === 0 && text === undefined
}

/** How many compositions are kept: answers, undo and redo come back to the same few. */
const KEPT = 20

/** Makes a function that composes the choice of a host; answers do not make it compose again. */
export function createComposer({ ingredients, bySlug }: Catalogue): (host: Host) => Composition {
  const kept = new Map<string, Composition>()
  return (host) => {
    const key = JSON.stringify([host.recipes, host.spec, host.text])
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = make(host)
    if (kept.size >= KEPT) kept.clear()
    kept.set(key, made)
    return made
  }

  function make({ recipes, spec, text }: Host): Composition {
    const chosen = recipes.flatMap((slug) => bySlug.get(slug) ?? [])
    const found = {
      chosen,
      unmet: findUnmet(chosen, ingredients),
      excluded: findExcluded(chosen),
    }
    const options = { catalogue: ingredients }
    if (text !== undefined) {
      const because = 'because your text is written in it'
      return { ...found, ...composeInto(text, chosen, options), because }
    }
    const { because } = chooseSpec(chosen, spec)
    const recipe = compose(chosen, { ...options, ...(spec && { spec }) })
    return { ...found, recipe, because }
  }
}

/** All answers that a recipe asks for: those given, and the default where there is none that fits. */
export function completeValues(recipe: Recipe, values: Values): Values {
  return { ...untouchedValues(recipe), ...offeredValues(recipe, values) }
}
