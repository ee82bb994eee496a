/// <reference path="../.astro/types.d.ts" />

/** A recipe as a component that can be hydrated; made by build/recipe-islands.ts. */
declare module '*?island' {
  const RecipeForm: import('preact').FunctionComponent<Record<string, never>>
  export default RecipeForm
}
