import { expect, test } from '@playwright/test'
import { listFiles, listPages } from '../support/built-site.ts'

test('there is a page for every spec and every diagnostic, and a schema for every spec', () => {
  const pages = listPages()
  const specs = pages.filter((path) => /^reference\/[a-z0-9]+-\d/.test(path))
  expect(specs.length).toBeGreaterThanOrEqual(33)
  expect(listFiles('.json').filter((file) => file.startsWith('schema/'))).toEqual(
    specs.map((path) => path.replace('reference', 'schema').replace(/\/$/, '.json')),
  )
  expect(pages.filter((path) => /^diagnostics\/./.test(path)).length).toBeGreaterThan(100)
})

test('a field is found by its address, and its colours say so', async ({ page }) => {
  await page.goto('reference/flatcar-1.1.0/#storage.files.mode')
  const field = page.locator('[id="storage.files.mode"]')
  await expect(field).toBeInViewport()
  await expect(field.getByRole('link', { name: 'mode', exact: true })).toBeVisible()
  await expect(field).toContainText('Permissions in octal')
})
