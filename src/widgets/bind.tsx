import type { Recipe } from '../cookbook/define-recipe.ts'
import { RecipeApp } from './RecipeApp.tsx'

/** The component behind `import RecipeForm from './recipe.ts?island'` (build/recipe-islands.ts). */
export function bind(recipe: Recipe) {
  return function RecipeForm() {
    return <RecipeApp recipe={recipe} />
  }
}
