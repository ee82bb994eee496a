import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { defineCollection } from 'astro:content'

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
    category: z.string(),
    tags: z.array(z.string()),
    order: z.number(),
    sources: z.array(z.strictObject({ title: z.string(), url: z.url() })),
  }),
})

export const collections = { recipes }
