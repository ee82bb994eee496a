import { readFileSync } from 'node:fs'
import ownConfig from '../../recipes/own-config/recipe.ts'
import { recipePage } from '../support/recipe-page.ts'
import { expect, openRecipe, test } from '../support/watched-page.ts'

interface Case {
  readonly file: string
  readonly situation: string
  /** `severity code line` each. */
  readonly findings: readonly string[]
}

const folder = new URL('../golden/pasted/', import.meta.url)
const cases = JSON.parse(readFileSync(new URL('cases.json', folder), 'utf8')) as readonly Case[]

/** How the page shows each severity. */
const words: Readonly<Record<string, string>> = { error: 'Error', warning: 'Warning', info: 'Note' }

/** The sentence that a list of severities makes. */
function verdictOn(severities: readonly string[]): RegExp {
  if (severities.includes('error')) return /^Not ready: /
  return severities.includes('warning') ? /^No errors, / : /^Valid: /
}

test('the page says of each pasted text what kindling check says', async ({ page, watch }) => {
  await openRecipe(page, 'own-config', watch)
  const { field } = recipePage(page, ownConfig)
  const title = page.locator('.checks-title > span').first()
  const list = page.locator('.checks-list')
  expect(cases.length).toBeGreaterThan(25)
  for (const { file, situation, findings } of cases) {
    await test.step(`${file}: ${situation}`, async () => {
      await field('config').fill(readFileSync(new URL(file, folder), 'utf8'))
      const rows = findings.map((finding) => finding.split(' '))
      await expect(title).toHaveText(verdictOn(rows.map(([severity = '']) => severity)))
      for (const [severity = '', code = '', line = ''] of rows) {
        // what is said alike of several lines stands there once
        const item = list
          .getByRole('listitem')
          .filter({ has: page.getByRole('link', { name: code, exact: true }) })
          .filter({ has: page.getByRole('link', { name: `Butane line ${line}`, exact: true }) })
        await expect(item.first()).toContainText(words[severity] ?? '?')
      }
    })
  }
})
