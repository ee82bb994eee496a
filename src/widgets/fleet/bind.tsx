import type { Recipe } from '../../cookbook/define-recipe.ts'
import { FleetApp } from './FleetApp.tsx'

/** The component behind `import Fleet from './recipe.ts?fleet'` (build/recipe-islands.ts). */
export function bind(recipe: Recipe) {
  return function Fleet() {
    return <FleetApp recipe={recipe} />
  }
}
