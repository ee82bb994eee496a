import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { defineCollection } from 'astro:content'
import { categories } from './cookbook/categories.ts'
import { channels } from './facts/channels.ts'

/** One entry a folder `recipes/<slug>/`; the slug is the entry's id. */
const recipes = defineCollection({
  loader: glob({
    base: './recipes',
    pattern: '*/index.mdx',
    generateId: ({ entry }) => entry.replace(/\/index\.mdx$/, ''),
  }),
  schema: z.strictObject({
    title: z.string(),
    description: z.string(),
    category: z.enum(categories),
    tags: z.array(z.string()),
    /** Place within the category. */
    order: z.number(),
    sources: z.array(z.strictObject({ title: z.string(), url: z.url() })),
  }),
})

/** Where the example of a diagnostic is deployed. */
const deploy = z.strictObject({
  channel: z.enum(Object.keys(channels) as (keyof typeof channels)[]),
  release: z.string().optional(),
  ova: z.string(),
  networkArguments: z.boolean(),
})

/** One entry a diagnostic; the path below the folder is the diagnostic's code. */
const diagnostics = defineCollection({
  loader: glob({
    base: './src/content/diagnostics',
    pattern: '*/*.md',
    generateId: ({ entry }) => entry.replace(/\.md$/, ''),
  }),
  schema: z.strictObject({
    title: z.string(),
    /** How to mend a config that has the finding, in a sentence or two. */
    fix: z.string(),
    language: z.enum(['butane', 'ignition']).default('butane'),
    raw: z.boolean().default(false),
    /** Codes of other findings that the example cannot avoid. */
    also: z.array(z.string()).default([]),
    /** Local files that the example embeds; null is a pipe. */
    files: z.record(z.string(), z.string().nullable()).default({}),
    /** For findings that hang on it. */
    deploy: deploy.optional(),
    example: z.string(),
    fixed: z.string(),
    /** Where it is mended by deploying it in another way. */
    fixedDeploy: deploy.optional(),
  }),
})

export const collections = { recipes, diagnostics }
