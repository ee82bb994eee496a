import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import dockerHost from '../../recipes/docker-host/recipe.ts'
import { base, folder } from '../../scripts/site-under-test.mjs'
import { recipePage } from '../support/recipe-page.ts'
import { expect, openRecipe, test } from '../support/watched-page.ts'

const kilobyte = 1000
const budget = 100 * kilobyte

test('docker-host loads at most 100 KB of JavaScript, interaction included', async ({
  page,
  watch,
}, info) => {
  const scripts = new Set<string>()
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.add(new URL(response.url()).pathname)
  })
  await openRecipe(page, 'docker-host', watch)
  const { field, tab, copy } = recipePage(page, dockerHost)
  await field('hostname').fill('small')
  for (const pane of ['Butane', 'Ignition', 'Command'] as const) {
    await tab(pane).click()
    await copy(pane).click()
  }

  const inline = await page.locator('script:not([src])').allTextContents()
  const files = [...scripts].map((path) => readFileSync(join(folder, path.slice(base.length))))
  const sizes = [...files, ...inline].map((code) => gzipSync(code).length)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  info.annotations.push({
    type: 'size',
    description: `${total} bytes gzip in ${sizes.length} scripts`,
  })
  expect(scripts.size).toBeGreaterThan(0)
  expect(total).toBeLessThanOrEqual(budget)
})
