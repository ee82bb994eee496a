import type { Capability } from '../capabilities.ts'
import type { Recipe } from '../define-recipe.ts'
import type { HardwareReaders } from '../needed-hardware.ts'

/** A recipe with its name in the catalogue. */
export interface Chosen {
  readonly slug: string
  /** As the recipe's page is headed. */
  readonly title: string
  readonly recipe: Recipe
}

/** What a recipe says about others on the same host. All of it may be left out. */
export interface Composable {
  readonly provides: readonly Capability[]
  /** Fulfilled when any recipe of the host provides it. */
  readonly needs: readonly Capability[]
  /** No other recipe of the host may provide it. */
  readonly excludes: readonly Capability[]
  /** What its config needs beside the one disk and the one adapter of the image, by what reads it there. */
  readonly hardware: HardwareReaders
  /** Inputs that are not asked where another recipe provides something; the answer then counts. */
  readonly answeredBy: Readonly<Record<string, { provider: Capability; answer: string }>>
  /** What the recipe is composed of, if it is. */
  readonly parts?: readonly Chosen[]
}

/** Fills in what a recipe leaves out. */
export function composable(options: Partial<Composable>): Composable {
  const { provides = [], needs = [], excludes = [], hardware = {}, answeredBy = {} } = options
  const { parts } = options
  const rest = parts === undefined ? {} : { parts }
  return { provides, needs, excludes, hardware, answeredBy, ...rest }
}

/** The recipes with those that are composed replaced by their parts, each of them once. */
export function listParts(chosen: readonly Chosen[]): readonly Chosen[] {
  const parts = chosen.flatMap((one) =>
    one.recipe.parts === undefined ? [one] : listParts(one.recipe.parts),
  )
  return [...new Map(parts.map((part) => [part.slug, part])).values()]
}
