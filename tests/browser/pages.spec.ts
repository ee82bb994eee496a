import AxeBuilder from '@axe-core/playwright'
import { listPages, samplePages } from '../support/built-site.ts'
import { expect, test } from '../support/watched-page.ts'

const pages = listPages()
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

test('the site has a home page and a page for what is missing', () => {
  expect(pages).toEqual(expect.arrayContaining(['', '404.html']))
})

for (const path of samplePages()) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`/${path} has no accessibility finding in ${colorScheme} colours`, async ({
      page,
      watch,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(path)
      await watch.rest()
      const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
      const findings = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
      expect(findings).toEqual([])
    })
  }
}

test('no page scrolls sideways, however narrow the window', async ({ page }) => {
  test.setTimeout(600_000)
  const wide: string[] = []
  for (const path of pages) {
    await page.goto(path)
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const overflow = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth - clientWidth
      })
      if (overflow > 0) wide.push(`/${path} at ${width} px by ${overflow} px`)
    }
  }
  expect(wide).toEqual([])
})
