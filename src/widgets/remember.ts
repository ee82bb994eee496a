import type { Recipe } from '../cookbook/define-recipe.ts'
import { listInputs } from '../cookbook/initial-values.ts'
import type { Input, Values } from '../cookbook/input.ts'
import { mayBeShared } from '../cookbook/share/public-values.ts'

/** The only thing this site ever keeps in a browser. */
const KEY = 'kindling.settings'

/** What the browser kept of the inputs that may be kept; answers that no longer fit are left out. */
export function recall(recipe: Recipe): Values {
  const kept = read()
  const answers = listInputs(recipe).flatMap(([key, input]) => {
    const raw = input.remembered ? kept[key] : undefined
    return raw !== undefined && mayBeKept(input, raw) ? [[key, raw] as const] : []
  })
  return Object.fromEntries(answers)
}

/**
 * Keeps one answer, if its input may be kept. In the place of one that may not be shared or is refused
 * nothing is kept, nor what was kept before. Returns whether it was.
 */
export function remember(recipe: Recipe, key: string, raw: string): boolean {
  const input = new Map(listInputs(recipe)).get(key)
  if (input?.remembered !== true) return false
  const kept = mayBeKept(input, raw)
  return attempt(() => {
    const { [key]: _before, ...others } = read()
    localStorage.setItem(KEY, JSON.stringify(kept ? { ...others, [key]: raw } : others))
    return kept
  }, false)
}

/** What an input refuses could be anything, such as a password in the wrong field. */
const mayBeKept = (input: Input<unknown>, raw: string): boolean =>
  mayBeShared(input, raw) && input.parse(raw).ok

/** Removes all that was kept. */
export function forget(): void {
  attempt(() => {
    localStorage.removeItem(KEY)
  }, undefined)
}

function read(): Values {
  return attempt(() => {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    const entries = Object.entries(kept ?? {}).filter(([, value]) => typeof value === 'string')
    return Object.fromEntries(entries)
  }, {})
}

/** A browser may refuse storage altogether; then nothing is kept and all else works. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work()
  } catch {
    return otherwise
  }
}
