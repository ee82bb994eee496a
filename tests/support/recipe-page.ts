import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import type { Recipe } from '../../src/cookbook/define-recipe.ts'
import { listInputs } from '../../src/cookbook/initial-values.ts'

/** The three outputs by the names of their tabs. */
export type Pane = 'Command' | 'Butane' | 'Ignition'

/** The tab that a pane is on, and the title of the text in it. */
const panes: Record<Pane, { tab: string; title: string }> = {
  Command: { tab: 'Deploy', title: 'Deploy the machine' },
  Butane: { tab: 'Butane', title: 'Butane' },
  Ignition: { tab: 'Ignition', title: 'Ignition' },
}

/** The page of a recipe in the words of its reader: labels and roles, no classes. */
export function recipePage(page: Page, recipe: Recipe) {
  const labels = new Map(listInputs(recipe).map(([key, input]) => [key, input.label]))
  const label = (key: string): string => labels.get(key) ?? key
  const tab = (pane: Pane): Locator =>
    page.getByRole('tab', { name: new RegExp(`^${panes[pane].tab}`) })
  return {
    tab,
    label,
    /** What the text of a pane is called when it is copied. */
    title: (pane: Pane): string => panes[pane].title,
    /** The control of an input; its label ends with "(optional)" where that is so. */
    field: (key: string): Locator =>
      page.getByRole('form', { name: 'Settings' }).getByLabel(new RegExp(`^${escape(label(key))}`)),
    output: (pane: Pane): Locator =>
      page.getByRole('region', { name: `${panes[pane].title} output` }),
    copy: (pane: Pane): Locator =>
      page.getByRole('button', { name: `Copy ${panes[pane].title}`, exact: true }),

    /** Brings a pane to the front and reads its text as shown. */
    read: async (pane: Pane): Promise<string> => {
      await tab(pane).click()
      const code = page
        .getByRole('region', { name: `${panes[pane].title} output` })
        .getByRole('code')
      return (await code.textContent()) ?? ''
    },

    /** Presses the download button of a pane; gives the file's name and content. */
    download: async (pane: Pane, extension: string): Promise<{ name: string; text: string }> => {
      await tab(pane).click()
      const arrival = page.waitForEvent('download')
      await page.getByRole('button', { name: new RegExp(`^Download .*[.]${extension}$`) }).click()
      const file = await arrival
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
    },
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
