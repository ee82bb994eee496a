// @ts-check
import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import preact from '@astrojs/preact'
import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
// For those who run Astro without scripts/astro.mjs.
import './build/no-telemetry.mjs'
import { namePageChunk } from './build/page-chunks.ts'
import { recipeIslands } from './build/recipe-islands.ts'
import { shikiClasses } from './build/shiki-classes.ts'
import { tableClasses } from './build/table-classes.ts'

// Where the site is served from; the Pages workflow sets these to the repository's own address.
const { KINDLING_SITE, KINDLING_BASE, KINDLING_OUT } = process.env

export default defineConfig({
  ...(KINDLING_SITE ? { site: KINDLING_SITE } : {}),
  base: KINDLING_BASE ?? '/',
  outDir: KINDLING_OUT ?? './dist',
  trailingSlash: 'always',
  // A site map lists full addresses, so it is made only where the address is known.
  integrations: [mdx(), preact(), ...(KINDLING_SITE ? [sitemap()] : [])],
  markdown: {
    processor: satteri({ hastPlugins: [tableClasses] }),
    shikiConfig: { theme: 'css-variables', transformers: [shikiClasses()] },
  },
  security: {
    // What a reader types must not leave the page: no connect-src, so fetch, WebSocket and beacons
    // are refused, and forms cannot be sent. Astro adds the hashes of its own inline scripts.
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    plugins: [recipeIslands()],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { codeSplitting: { groups: [{ name: namePageChunk() }] } },
          },
        },
      },
    },
    // Astro marks every MDX page with a directive of its own; the bundler need not warn of each.
    // Terser makes the pages' scripts smaller than the bundler's own minifier does, which is worth its time.
    build: {
      minify: 'terser',
      terserOptions: { module: true, ecma: 2020, compress: { passes: 3 } },
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    optimizeDeps: {
      rolldownOptions: {
        // The dependency scan of `astro dev` does not read jsxImportSource from tsconfig.json.
        transform: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      },
    },
  },
})
