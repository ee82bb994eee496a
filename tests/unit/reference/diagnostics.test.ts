import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { findingsIn } from '../../../src/components/reference/examples.ts'
import type { DeployedExample } from '../../../src/components/reference/examples.ts'
import { allLints } from '../../../src/cookbook/lints/pasted/index.ts'
import { butaneCatalog, ignitionCatalog } from '../../../src/engine/reference.ts'

const folder = new URL('../../../src/content/diagnostics/', import.meta.url)
const catalog = { ...butaneCatalog, ...ignitionCatalog, ...allLints.catalog }

interface Page {
  language?: DeployedExample['language']
  raw?: boolean
  files?: DeployedExample['files']
  also?: string[]
  deploy?: DeployedExample['deploy']
  example: string
  fixed: string
  fixedDeploy?: DeployedExample['deploy']
}

const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    const [, frontmatter = '', body = ''] = text.split(/^---\n/m)
    return { code: name.replace(/\.md$/, ''), page: parse(frontmatter) as Page, body }
  })

/** The codes of everything that is found, each once. */
function codesIn(
  code: string,
  { language = 'butane', raw = false, files = {} }: Page,
  source: string,
  deploy: DeployedExample['deploy'],
): string[] {
  const found = findingsIn(code, { source, language, raw, files, deploy })
  return [...new Set(found.map((finding) => finding.code))]
}

test('every code of the catalog has a page, and no page is without a code', () => {
  expect(pages.map(({ code }) => code).sort()).toEqual(Object.keys(catalog).sort())
})

test.each(pages)('the example of $code is found by that code', ({ code, page }) => {
  const expected = [code, ...(page.also ?? [])].sort()
  expect(codesIn(code, page, page.example, page.deploy).sort()).toEqual(expected)
})

test.each(pages)('the mended example of $code has no finding', ({ code, page }) => {
  const { fixed, fixedDeploy = page.deploy } = page
  expect(codesIn(code, page, fixed, fixedDeploy)).toEqual([])
})

test.each(pages)('$code is explained and not just repeated', ({ body }) => {
  expect(body.trim().split('\n\n').length).toBeGreaterThanOrEqual(2)
})
