import type { Recipe } from '../define-recipe.ts'

/** Inputs that are asked together. */
export interface InputGroup {
  /** Title of the one recipe that asks them; undefined for what several have in common. */
  readonly title: string | undefined
  readonly keys: ReadonlySet<string>
}

/**
 * Groups the inputs of a composed recipe for the form: first what several of its recipes ask, then
 * what each asks alone.
 */
export function groupInputs({ inputs, parts = [] }: Recipe): InputGroup[] {
  const keys = Object.keys(inputs)
  const askers = new Map(
    keys.map((key) => [key, parts.filter(({ recipe }) => key in recipe.inputs)]),
  )
  const isShared = (key: string) => askers.get(key)?.length !== 1
  const shared = { title: undefined, keys: new Set(keys.filter(isShared)) }
  const own = parts.map((part) => ({
    title: part.title,
    keys: new Set(keys.filter((key) => !isShared(key) && askers.get(key)?.[0] === part)),
  }))
  return [shared, ...own].filter((group) => group.keys.size > 0)
}
