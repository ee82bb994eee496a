import type { Plugin } from 'vite'

const suffix = '?island'

/**
 * Vite plugin: `import RecipeForm from './recipe.ts?island'` gives a component that is bound to
 * that recipe and can be hydrated. The recipe module itself stays free of any UI import, and each
 * page loads its own recipe only, however many there are.
 */
export function recipeIslands(): Plugin {
  return {
    name: 'kindling:recipe-islands',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(suffix)) return undefined
      const recipe = id.slice(0, -suffix.length)
      return [
        `import recipe from ${JSON.stringify(recipe)}`,
        `import { bind } from '/src/widgets/bind.tsx'`,
        `export default bind(recipe)`,
      ].join('\n')
    },
  }
}
