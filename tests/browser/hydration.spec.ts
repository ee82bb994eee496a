import { expect, test } from '../support/watched-page.ts'

const path = 'recipes/docker-host/'
const workbench = 'section[aria-labelledby="workbench"]'

for (const width of [390, 1280]) {
  test(`nothing moves while the page comes to life at ${width} px`, async ({ page, watch }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.addInitScript(() => {
      window.shifts = []
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          window.shifts?.push((entry as PerformanceEntry & { value: number }).value)
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(path)
    await expect(page.getByRole('group', { name: 'Your host' })).toBeEnabled()
    await watch.rest()
    const shifts = await page.evaluate(() => window.shifts ?? [])
    // Web Vitals call anything below 0.1 good.
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.02)
  })
}

test('the form says the same before and after it comes to life', async ({ page, request }) => {
  const html = await (await request.get(path)).text()
  await page.goto(path)
  await expect(page.getByRole('group', { name: 'Your host' })).toBeEnabled()
  const [served, live] = await page.evaluate(
    ([source = '', selector = '']) => {
      const before = new DOMParser().parseFromString(source, 'text/html')
      return [before, document].map((from) => {
        const copy = from.querySelector(selector)?.cloneNode(true) as Element
        // What stands in a text area is a value once a script has set it, and no text any more.
        for (const area of copy.querySelectorAll('textarea')) area.remove()
        return copy.textContent.split(/(?<=[.:])/)
      })
    },
    [html, workbench],
  )
  expect(served?.join('')).toContain('variant: flatcar')
  expect(live).toEqual(served)
})
