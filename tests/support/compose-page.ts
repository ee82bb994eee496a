import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Watch } from './watched-page.ts'

/** The compose page in the words of its reader. */
export function composePage(page: Page) {
  const settings = page.getByRole('form', { name: 'Settings' })
  return {
    settings,
    chosen: page.getByRole('list', { name: 'Chosen recipes' }).getByRole('link'),
    add: (title: string): Promise<void> =>
      page
        .getByRole('list', { name: 'Recipes' })
        .getByRole('button', { name: `Add ${title}`, exact: true })
        .click(),
    remove: (title: string): Promise<void> =>
      page.getByRole('button', { name: `Remove ${title}`, exact: true }).click(),
    field: (label: string): Locator => settings.getByLabel(label, { exact: true }),
    ownText: page.getByRole('textbox', { name: 'Your Butane config' }),

    /** The text of a pane as it is shown. */
    read: async (pane: 'Butane' | 'Ignition'): Promise<string> => {
      await page.getByRole('tab', { name: new RegExp(`^${pane}`) }).click()
      const code = page.getByRole('region', { name: `${pane} output` }).getByRole('code')
      return (await code.textContent()) ?? ''
    },
    /** The fragment, once the address has followed the answers. */
    fragment: async (): Promise<string> => {
      let last = ''
      const rests = () => {
        const before = last
        last = new URL(page.url()).hash
        return last !== '' && last === before
      }
      await expect.poll(rests, { intervals: [600] }).toBe(true)
      return last
    },
  }
}

/**
 * Opens the compose page and waits until it takes input. With a watch, any request from then on is a
 * problem; a test that reloads has none.
 */
export async function openCompose(page: Page, watch?: Watch, fragment = ''): Promise<void> {
  await page.goto(`compose/${fragment}`)
  await expect(page.getByRole('searchbox', { name: 'Search recipes' })).toBeEnabled()
  await watch?.seal()
}
