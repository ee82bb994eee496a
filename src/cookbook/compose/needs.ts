import type { Capability } from '../capabilities.ts'
import type { Chosen } from './composable.ts'
import { listParts } from './composable.ts'

/** A need that no chosen recipe fulfils. */
export interface Unmet {
  readonly need: Capability
  /** Who has it. */
  readonly by: readonly Chosen[]
  /** Recipes of the catalogue that would fulfil it. */
  readonly offers: readonly Chosen[]
}

/** Two recipes that cannot be on one host. */
export interface Excluded {
  /** The recipe that excludes what the other provides. */
  readonly one: Chosen
  readonly other: Chosen
  readonly capability: Capability
}

/** Lists the needs of the chosen recipes that none of them fulfils, in the order they come up. */
export function findUnmet(chosen: readonly Chosen[], catalogue: readonly Chosen[]): Unmet[] {
  const parts = listParts(chosen)
  const needs = new Set(parts.flatMap(({ recipe }) => recipe.needs))
  return [...needs]
    .filter((need) => !parts.some(({ recipe }) => recipe.provides.includes(need)))
    .map((need) => ({
      need,
      by: parts.filter(({ recipe }) => recipe.needs.includes(need)),
      offers: catalogue.filter(({ recipe }) => recipe.provides.includes(need)),
    }))
}

/** Lists the pairs of chosen recipes that exclude each other, whichever of the two declares it. */
export function findExcluded(chosen: readonly Chosen[]): Excluded[] {
  const parts = listParts(chosen)
  return parts.flatMap((one) =>
    parts.flatMap((other) =>
      one === other
        ? []
        : one.recipe.excludes
            .filter((capability) => other.recipe.provides.includes(capability))
            .map((capability) => ({ one, other, capability })),
    ),
  )
}
