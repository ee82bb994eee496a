import type { Recipe } from '../cookbook/define-recipe.ts'
import { listInputs } from '../cookbook/initial-values.ts'
import type { Values } from '../cookbook/input.ts'

/** The only thing this site ever keeps in a browser. */
const KEY = 'kindling.settings'

/** What the browser kept of the inputs that may be kept; answers that no longer fit are left out. */
export function recall(recipe: Recipe): Values {
  const kept = read()
  const answers = listInputs(recipe).flatMap(([key, input]) => {
    const raw = input.remembered ? kept[key] : undefined
    return raw !== undefined && input.parse(raw).ok ? [[key, raw] as const] : []
  })
  return Object.fromEntries(answers)
}

/** Keeps one answer, if its input may be kept. Returns whether it was. */
export function remember(recipe: Recipe, key: string, raw: string): boolean {
  const input = new Map(listInputs(recipe)).get(key)
  if (input?.remembered !== true || input.secret) return false
  return attempt(() => {
    localStorage.setItem(KEY, JSON.stringify({ ...read(), [key]: raw }))
    return true
  }, false)
}

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
