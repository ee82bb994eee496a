import type { Locator, Page } from '@playwright/test'
import { expect } from './watched-page.ts'
import type { Watch } from './watched-page.ts'

/** Opens the page for several hosts of a recipe and waits until its table takes input. */
export async function openFleet(page: Page, slug: string, watch: Watch): Promise<void> {
  await page.goto(`recipes/${slug}/fleet/`)
  await expect(page.getByRole('group', { name: 'Hosts', exact: true })).toBeEnabled()
  await watch.seal()
}

/** The page for several hosts in the words of its reader. */
export function fleetPage(page: Page) {
  const results = page.getByRole('group', { name: 'Results' })
  return {
    /** A cell by the label of its column and its row, counted from 1. */
    cell: (column: string, row: number): Locator =>
      page.getByLabel(`${column} of row ${row}`, { exact: true }),
    rows: page.getByRole('table').getByRole('rowheader'),
    /** The sentence at the head of the checks. */
    summary: results.getByRole('heading', { level: 3 }).first(),
    tab: (name: string): Locator => page.getByRole('tab', { name }),
    copy: page.getByRole('button', { name: 'Copy Deploy all hosts', exact: true }),

    /** Puts a text into "Paste a table" and takes it over. */
    paste: async (text: string): Promise<void> => {
      const field = page.getByLabel('Table of hosts', { exact: true })
      if (!(await field.isVisible()))
        await page.getByText('Paste a table', { exact: true }).first().click()
      await field.fill(text)
      await page.getByRole('button', { name: 'Use these hosts' }).click()
    },

    /** Downloads the archive; gives its path. */
    downloadZip: async (): Promise<string> => {
      await page.getByRole('tab', { name: 'Files' }).click()
      const arrival = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Download hosts.zip' }).click()
      return (await arrival).path()
    },

    /** Presses "Copy" and reads the clipboard. */
    copied: async (button: Locator): Promise<string> => {
      await button.click()
      return page.evaluate(() => navigator.clipboard.readText())
    },
  }
}
