import type { Page } from '@playwright/test'
import dockerHost from '../../recipes/docker-host/recipe.ts'
import { initialValues, shownInputs } from '../../src/cookbook/initial-values.ts'
import { recipePage } from '../support/recipe-page.ts'
import { expect, openRecipe, test } from '../support/watched-page.ts'

/** Presses Tab until the predicate holds; fails when the page's end is reached without it. */
async function tabTo(page: Page, arrived: () => Promise<boolean>): Promise<number> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await arrived()) return presses
    await page.keyboard.press('Tab')
  }
  throw new Error('120 presses of Tab did not get there')
}

test('the first Tab offers to skip to the content', async ({ page }) => {
  await page.goto('')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: /^Skip/ })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('from the first field to the copied command with the keyboard alone', async ({
  page,
  context,
  watch,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openRecipe(page, 'docker-host', watch)
  const { field, tab, title, copy } = recipePage(page, dockerHost)
  const isFocused = (key: string) =>
    field(key).evaluate((control) => control === document.activeElement)

  // Every control of the form is met, in the order in which it is shown.
  const shown = shownInputs(dockerHost, initialValues(dockerHost))
  for (const [key] of shown.filter(([, { advanced }]) => !advanced)) {
    await tabTo(page, () => isFocused(key))
  }
  await field('hostname').focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('by-keyboard')

  const command = tab('Command')
  await tabTo(page, () => command.evaluate((found) => found === document.activeElement))
  await page.keyboard.press('ArrowRight')
  await expect(tab('Butane')).toBeFocused()
  await expect(tab('Butane')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('End')
  await expect(tab('Ignition')).toBeFocused()
  await page.keyboard.press('Home')
  await expect(command).toBeFocused()

  const button = copy('Command')
  await tabTo(page, () => button.evaluate((found) => found === document.activeElement))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText(`${title('Command')} copied.`)
  await expect(button).toBeFocused()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('--name=by-keyboard')
})

test('the focused element can be seen wherever Tab leads', async ({ page, watch }) => {
  await openRecipe(page, 'docker-host', watch)
  const unmarked = new Set<string>()
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => {
      const focused = document.activeElement
      if (!focused || focused === document.body) return ''
      const { outlineStyle, boxShadow } = getComputedStyle(focused)
      return outlineStyle === 'none' && boxShadow === 'none' ? focused.outerHTML.slice(0, 120) : ''
    })
    if (name) unmarked.add(name)
  }
  expect([...unmarked]).toEqual([])
})
