import { useMemo } from 'preact/hooks'
import type { Recipe } from '../../cookbook/define-recipe.ts'
import type { Entry } from './catalogue.ts'
import { createCatalogue } from './catalogue.ts'
import { ComposeApp } from './ComposeApp.tsx'
import { createKit } from './shared-host.ts'

const modules = import.meta.glob<Recipe>('/recipes/*/recipe.ts', {
  eager: true,
  import: 'default',
})

const recipes = Object.fromEntries(
  Object.entries(modules).map(([path, recipe]) => [path.split('/').at(-2) ?? '', recipe]),
)

export interface ComposeIslandProps {
  readonly entries: readonly Entry[]
  /** The version of Kindling. */
  readonly engine: string
}

/** The compose page with every recipe of the site; what their pages say comes from the build. */
export default function ComposeIsland({ entries, engine }: ComposeIslandProps) {
  const kit = useMemo(() => createKit(createCatalogue(entries, recipes), engine), [entries, engine])
  return <ComposeApp kit={kit} />
}
