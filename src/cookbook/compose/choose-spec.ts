import { specs } from '../../engine/index.ts'
import type { SpecId } from '../define-recipe.ts'
import type { Problem } from '../problem.ts'
import type { Chosen } from './composable.ts'
import { listParts } from './composable.ts'
import { WHOLE, joinWords, titlesOf } from './words.ts'

export interface SpecChoice {
  readonly spec: SpecId
  /** Why this one, as words that stand behind the spec: `because Docker Compose needs it`. */
  readonly because: string
  /** Why the recipes, or what was asked for, do not go together. */
  readonly problem?: Problem
}

/** What a host without recipes starts with: the spec that the oldest Flatcar in use can read. */
const FIRST: SpecId = 'flatcar 1.0.0'

/**
 * Chooses the lowest spec that carries all recipes. Each declares the lowest that carries itself,
 * and within a variant a spec carries what the ones before it do, so it is the highest of those.
 *
 * @param asked a spec the reader wants; it counts if it is high enough
 */
export function chooseSpec(chosen: readonly Chosen[], asked?: SpecId): SpecChoice {
  const parts = listParts(chosen)
  const [first] = parts
  if (first === undefined) return { spec: asked ?? FIRST, because: 'because no recipe needs more' }

  const variant = variantOf(first.recipe.spec)
  const foreign = parts.filter(({ recipe }) => variantOf(recipe.spec) !== variant)
  const own = parts.filter((part) => !foreign.includes(part))
  const needed =
    own
      .map(({ recipe }) => recipe.spec)
      .toSorted(bySpec)
      .at(-1) ?? first.recipe.spec
  const because = explain(own, needed)
  if (foreign.length > 0) return { spec: needed, because, problem: refuseForeign(own, foreign) }
  if (asked === undefined || asked === needed) return { spec: needed, because }
  if (variantOf(asked) !== variant || bySpec(asked, needed) < 0) {
    return { spec: needed, because, problem: refuseAsked(asked, needed, because) }
  }
  return { spec: asked, because: `because you chose it; ${needed} would do` }
}

function explain(parts: readonly Chosen[], needed: SpecId): string {
  const needing = parts.filter(({ recipe }) => recipe.spec === needed)
  if (needing.length === parts.length) return 'because it is the lowest that carries the recipes'
  return `because ${titlesOf(needing)} ${needing.length === 1 ? 'needs' : 'need'} it`
}

function refuseForeign(own: readonly Chosen[], foreign: readonly Chosen[]): Problem {
  const variants = [...own, ...foreign].map(({ recipe }) => variantOf(recipe.spec))
  return {
    input: WHOLE,
    severity: 'error',
    problem: `One host cannot be of several kinds: ${titlesOf(own)} and ${titlesOf(foreign)} are for ${joinWords([...new Set(variants)])}.`,
    fix: 'Keep the recipes for one of them.',
  }
}

function refuseAsked(asked: SpecId, needed: SpecId, because: string): Problem {
  return {
    input: WHOLE,
    severity: 'error',
    problem: `${asked} does not carry all of this: it takes ${needed}, ${because}.`,
    fix: `Choose ${needed} or a later one.`,
  }
}

const variantOf = (spec: SpecId) => spec.slice(0, spec.indexOf(' '))
const ages = new Map(specs.map(({ id }, index) => [id, index]))
/** Specs of one variant from the oldest to the newest (the order of the engine's table). */
const bySpec = (one: SpecId, other: SpecId) => (ages.get(one) ?? 0) - (ages.get(other) ?? 0)
