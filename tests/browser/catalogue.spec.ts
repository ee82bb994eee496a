import { listPages } from '../support/built-site.ts'
import { recipeSlugs } from '../support/recipes.ts'
import { expect, test } from '../support/watched-page.ts'

test.beforeEach(async ({ page, watch }) => {
  await page.goto('recipes/')
  await watch.rest()
})

test('the catalogue has every recipe, and each has a page', async ({ page }) => {
  await expect(page.getByRole('main').locator('.card')).toHaveCount(recipeSlugs.length)
  expect(listPages()).toEqual(expect.arrayContaining(recipeSlugs.map((slug) => `recipes/${slug}/`)))
})

test('a search narrows the recipes down and says how many there are', async ({ page, watch }) => {
  await watch.seal()
  const search = page.getByRole('searchbox', { name: 'Search recipes' })
  const titles = page.getByRole('main').getByRole('heading', { level: 3 })
  const count = page.getByRole('search').getByRole('status')

  await search.fill('GATEWAY fixed')
  await expect(titles.filter({ visible: true })).toContainText(['Fixed address'])
  await expect(count).toHaveText(/recipe/)
  await expect(page.getByRole('heading', { name: 'Bring your own' })).toBeHidden()

  await search.fill('nothing has these words')
  await expect(count).toHaveText('No recipe has all of these words.')
  await expect(titles.filter({ visible: true })).toHaveCount(0)

  await search.fill('')
  await expect(count).toHaveText('')
  await expect(titles.filter({ visible: true })).toHaveCount(recipeSlugs.length)
})

test('the way from the header to a recipe takes the keyboard only', async ({ page }) => {
  await page.getByRole('link', { name: 'Compose', exact: true }).first().focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('address pools')
  await page.getByRole('link', { name: 'Docker address pools' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Docker address pools')
})
