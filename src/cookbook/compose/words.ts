import { capabilities } from '../capabilities.ts'
import type { Problem } from '../problem.ts'
import type { Chosen } from './composable.ts'
import type { Excluded, Unmet } from './needs.ts'
import type { Conflict } from './statement.ts'
import { formatKeyedPath } from './statement.ts'

/** Where problems stand that belong to the choice of recipes, and to no input. */
export const WHOLE = 'recipes'

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[], word = 'and'): string {
  const last = words.slice(-1)
  const others = words.slice(0, -1).join(', ')
  return (others === '' ? last : [others, ...last]).join(` ${word} `)
}

/** The titles of recipes as part of a sentence. */
export function titlesOf(chosen: readonly Chosen[], word?: string): string {
  return joinWords(
    chosen.map(({ title }) => title),
    word,
  )
}

/** A conflict in words; its values are left out, because one may be a secret. */
export function tellConflict({ path, one, other }: Conflict, chosen: readonly Chosen[]): Problem {
  const origins = [...new Set([one.origin, other.origin])]
  const titles = origins.map((slug) => chosen.find((part) => part.slug === slug)?.title ?? slug)
  const verb = titles.length === 1 ? 'says' : 'say'
  return {
    input: WHOLE,
    severity: 'error',
    problem: `${joinWords(titles)} ${verb} different things about ${formatKeyedPath(path)}.`,
    fix: 'Leave one of them out, or give both the same answers.',
  }
}

/** An unmet need in words: a warning, because the reader may bring along what is missing. */
export function tellUnmet({ need, by, offers }: Unmet): Problem {
  const what = capabilities[need]
  return {
    input: WHOLE,
    severity: 'warning',
    problem: `${titlesOf(by)} ${by.length === 1 ? 'needs' : 'need'} ${what}.`,
    fix: offers.length === 0 ? 'No recipe here provides it.' : `Add ${titlesOf(offers, 'or')}.`,
  }
}

/** Two recipes that exclude each other, in words. */
export function tellExcluded({ one, other, capability }: Excluded): Problem {
  return {
    input: WHOLE,
    severity: 'error',
    problem: `${one.title} cannot be where ${capabilities[capability]} is, which ${other.title} brings.`,
    fix: 'Leave one of the two out.',
  }
}
