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

/** A text of the reader's for another operating system than the recipes, in words. */
export function tellForeignText(variant: string, chosen: readonly Chosen[]): Problem {
  return {
    input: WHOLE,
    severity: 'warning',
    problem: `Your text is for ${variant}, which ${titlesOf(chosen)} ${chosen.length === 1 ? 'was' : 'were'} not written for.`,
    fix: 'Look at each addition before you deploy it.',
  }
}

/** Statements of recipes that gave way to the reader's text, in words. */
export function tellKept(count: number): Problem {
  const what = count === 1 ? 'One statement' : `${count} statements`
  return {
    input: WHOLE,
    severity: 'warning',
    problem: `${what} of the recipes ${count === 1 ? 'was' : 'were'} left out, because your text says otherwise.`,
    fix: 'Each is listed under “Your text”.',
  }
}
