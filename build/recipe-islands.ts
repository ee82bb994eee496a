import type { Plugin } from 'vite'

/** What binds a recipe to a component, by the query behind `recipe.ts`. */
const bindings: Readonly<Record<string, string>> = {
  island: '/src/widgets/bind.tsx',
  fleet: '/src/widgets/fleet/bind.tsx',
}

/**
 * Vite plugin: `import RecipeForm from './recipe.ts?island'` gives a component that is bound to
 * that recipe and can be hydrated. The recipe module itself stays free of any UI import, and each
 * page loads its own recipe only, however many there are.
 *
 * Astro hydrates only what a document imports by name, which a page of all recipes cannot do. So
 * `recipe.ts?fleet.mdx` is a document that is made here and has that one island in it.
 */
export function recipeIslands(): Plugin {
  return {
    name: 'kindling:recipe-islands',
    enforce: 'pre',
    async resolveId(source, importer) {
      const [, recipe, name] = /^(.*)\.ts\?(\w+)\.mdx$/.exec(source) ?? []
      if (recipe === undefined) return undefined
      const found = await this.resolve(`${recipe}.ts`, importer)
      // Vite tells the language of a module by its ending, and pays no heed to a query.
      return found?.id.replace(/ts$/, `${name}.mdx`)
    },
    load(id) {
      const [, folder, name = ''] = /^(.*\/)recipe\.(?:ts\?(\w+)|\w+\.mdx)$/.exec(id) ?? []
      if (folder === undefined) return undefined
      const recipe = `${folder}recipe.ts`
      const document = /\.(\w+)\.mdx$/.exec(id)?.[1]
      if (document !== undefined) {
        return `import Island from ${JSON.stringify(`${recipe}?${document}`)}\n\n<Island client:load />\n`
      }
      const binding = Object.hasOwn(bindings, name) ? bindings[name] : undefined
      return (
        binding &&
        [
          `import recipe from ${JSON.stringify(recipe)}`,
          `import { bind } from ${JSON.stringify(binding)}`,
          `export default bind(recipe)`,
        ].join('\n')
      )
    },
  }
}
