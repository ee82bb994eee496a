import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { base, folder } from '../../scripts/site-under-test.mjs'
import { listFiles, listPages } from '../support/built-site.ts'

// These pages are too many to open one by one, so their files are read instead.
const generated = listPages().filter((path) => /^(reference|diagnostics)\//.test(path))
const readPage = (path: string) => readFileSync(join(folder, path, 'index.html'), 'utf8')

/** What is wrong with a link of the site: nothing lies there, or not the place in the page. */
function faultOf(link: string): string | undefined {
  const [address = '', anchor = ''] = link.split('#')
  if (!address.startsWith(base)) return `${link} is not below ${base}`
  const path = address.slice(base.length)
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  if (!existsSync(join(folder, file))) return `${link} leads nowhere`
  const isThere = anchor === '' || readPage(path).includes(`id="${anchor}"`)
  return isThere ? undefined : `${link} has no such place`
}

test('there is a page for every spec and every diagnostic, and a schema for every spec', () => {
  const specs = generated.filter((path) => /^reference\/./.test(path))
  expect(specs.length).toBeGreaterThanOrEqual(33)
  expect(listFiles('.json').filter((file) => file.startsWith('schema/'))).toEqual(
    specs.map((path) => path.replace('reference', 'schema').replace(/\/$/, '.json')),
  )
  expect(generated.filter((path) => /^diagnostics\/./.test(path)).length).toBeGreaterThan(100)
})

test('every link of the generated pages leads somewhere', () => {
  const links = new Set<string>()
  for (const path of generated) {
    for (const [, link = ''] of readPage(path).matchAll(/\shref="([^"]+)"/g)) {
      if (link.startsWith('#')) links.add(`${base}${path}${link}`)
      else if (!/^[a-z]+:/.test(link)) links.add(link)
    }
  }
  expect(links.size).toBeGreaterThan(5000)
  expect([...links].map(faultOf).filter((fault) => fault !== undefined)).toEqual([])
})

test('no id stands twice on a generated page, and no style is inline', () => {
  for (const path of generated) {
    const html = readPage(path)
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size, path).toBe(ids.length)
    expect(html, path).not.toContain(' style="')
  }
})

test('a field is found by its address, and its colours say so', async ({ page }) => {
  await page.goto('reference/flatcar-1.1.0/#storage.files.mode')
  const field = page.locator('[id="storage.files.mode"]')
  await expect(field).toBeInViewport()
  await expect(field.getByRole('link', { name: 'mode', exact: true })).toBeVisible()
  await expect(field).toContainText('Permissions in octal')
})
