import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page, TestInfo } from '@playwright/test'
import dockerHost from '../../recipes/docker-host/recipe.ts'
import { base, folder } from '../../scripts/site-under-test.mjs'
import { composePage, openCompose } from '../support/compose-page.ts'
import { recipePage } from '../support/recipe-page.ts'
import { expect, openRecipe, test } from '../support/watched-page.ts'

const kilobyte = 1000
/** What it has grown by, and why, is in CONTRIBUTING.md. */
const budget = 120 * kilobyte
/** The compose page has every recipe and every lint, and what merges, saves and packs them: it may load nothing later. */
const composeBudget = 260 * kilobyte

/** Notes every script that a page loads; `measure` adds up their sizes, compressed. */
function watchScripts(page: Page) {
  const scripts = new Set<string>()
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.add(new URL(response.url()).pathname)
  })
  return async (info: TestInfo): Promise<number> => {
    expect(scripts.size).toBeGreaterThan(0)
    const inline = await page.locator('script:not([src])').allTextContents()
    const files = [...scripts].map((path) => readFileSync(join(folder, path.slice(base.length))))
    const sizes = [...files, ...inline].map((code) => gzipSync(code).length)
    const total = sizes.reduce((sum, size) => sum + size, 0)
    const description = `${total} bytes gzip in ${sizes.length} scripts`
    info.annotations.push({ type: 'size', description })
    return total
  }
}

test('docker-host loads at most 120 KB of JavaScript, interaction included', async ({
  page,
  watch,
}, info) => {
  const measure = watchScripts(page)
  await openRecipe(page, 'docker-host', watch)
  const { field, tab, copy } = recipePage(page, dockerHost)
  await field('hostname').fill('small')
  for (const pane of ['Butane', 'Ignition', 'Command'] as const) {
    await tab(pane).click()
    await copy(pane).click()
  }
  expect(await measure(info)).toBeLessThanOrEqual(budget)
})

test('the compose page loads at most 260 KB of JavaScript, interaction included', async ({
  page,
  watch,
}, info) => {
  const measure = watchScripts(page)
  await openCompose(page, watch)
  const { add, read } = composePage(page)
  await add('Docker at boot')
  await read('Ignition')
  expect(await measure(info)).toBeLessThanOrEqual(composeBudget)
})
