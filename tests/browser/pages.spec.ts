import AxeBuilder from '@axe-core/playwright'
import { base } from '../../scripts/site-under-test.mjs'
import { listDistinctPages } from '../support/built-site.ts'
import { expect, test } from '../support/watched-page.ts'

const pages = listDistinctPages()
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

test('the site has a home page, a page for what is missing and the five recipes', () => {
  const recipes = ['static-network', 'docker-at-boot', 'docker-address-pools', 'docker-compose']
  const expected = [...recipes, 'docker-host'].map((slug) => `recipes/${slug}/`)
  expect(pages).toEqual(expect.arrayContaining(['', '404.html', ...expected]))
})

for (const path of pages) {
  const name = `/${path}`

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name} has no accessibility finding in ${colorScheme} colours`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
      const findings = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
      expect(findings).toEqual([])
    })
  }

  for (const width of [320, 390, 1280]) {
    test(`${name} does not scroll sideways at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      const overflow = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth - clientWidth
      })
      expect(overflow).toBe(0)
    })
  }

  test(`every link of ${name} leads somewhere`, async ({ page, request }) => {
    await page.goto(path)
    const links = await page
      .locator('a[href]')
      .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href))
    const own = new Set(links.filter((link) => new URL(link).origin === new URL(page.url()).origin))
    expect(own.size).toBeGreaterThan(0)
    for (const link of own) {
      const { pathname, hash } = new URL(link)
      expect(pathname.startsWith(base), link).toBe(true)
      const answer = await request.get(pathname)
      expect(answer.status(), link).toBe(200)
      if (hash)
        expect(await answer.text(), link).toContain(`id="${decodeURIComponent(hash.slice(1))}"`)
    }
  })
}
