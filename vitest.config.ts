import { defineConfig } from 'vitest/config'
import { recipeIslands } from './build/recipe-islands.ts'

/** One project a folder of tests; acceptance tests start real programs and may take their time. */
const projects = [
  { name: 'unit', testTimeout: 60_000 },
  { name: 'golden', testTimeout: 120_000 },
  { name: 'acceptance', testTimeout: 300_000, hookTimeout: 300_000 },
]

export default defineConfig({
  plugins: [recipeIslands()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: projects.map((project) => ({
      extends: true as const,
      test: { ...project, include: [`tests/${project.name}/**/*.test.{ts,tsx}`] },
    })),
  },
})
