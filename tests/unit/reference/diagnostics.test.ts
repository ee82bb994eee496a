import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { butaneCatalog, ignitionCatalog } from '../../../src/engine/reference.ts'
import { reportOf } from '../../../src/reference/examples.ts'
import type { Example } from '../../../src/reference/examples.ts'

const folder = new URL('../../../src/content/diagnostics/', import.meta.url)
const catalog = { ...butaneCatalog, ...ignitionCatalog }

interface Page {
  language?: Example['language']
  raw?: boolean
  files?: Example['files']
  also?: string[]
  example: string
  fixed: string
}

const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => {
    const [, frontmatter = '', body = ''] = readFileSync(new URL(name, folder), 'utf8').split(
      '---\n',
    )
    return { code: name.replace(/\.md$/, ''), page: parse(frontmatter) as Page, body }
  })

/** The codes of everything that is found, each once. */
function codesIn({ language = 'butane', raw = false, files = {} }: Page, source: string): string[] {
  return [...new Set(reportOf({ source, language, raw, files }).map(({ code }) => code))]
}

test('every code of the catalog has a page, and no page is without a code', () => {
  expect(pages.map(({ code }) => code).sort()).toEqual(Object.keys(catalog).sort())
})

test.each(pages)('the example of $code is found by that code', ({ code, page }) => {
  const expected = [code, ...(page.also ?? [])].sort()
  expect(codesIn(page, page.example).sort()).toEqual(expected)
})

test.each(pages)('the mended example of $code has no finding', ({ page }) => {
  expect(codesIn(page, page.fixed)).toEqual([])
})

test.each(pages)('$code is explained and not just repeated', ({ body }) => {
  expect(body.trim().split('\n\n').length).toBeGreaterThanOrEqual(2)
})
