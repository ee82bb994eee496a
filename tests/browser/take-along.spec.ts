import dockerHost from '../../recipes/docker-host/recipe.ts'
import { evaluate } from '../../src/cookbook/evaluate.ts'
import { initialValues } from '../../src/cookbook/initial-values.ts'
import { findShell } from '../../src/deploy/shells/index.ts'
import { mainCommand } from '../support/main-command.ts'
import { recipePage } from '../support/recipe-page.ts'
import type { Pane } from '../support/recipe-page.ts'
import { expect, openRecipe, test } from '../support/watched-page.ts'

const hostname = `web-1`
const expected = evaluate(dockerHost, { ...initialValues(dockerHost), hostname })
const command = mainCommand(expected)?.commandText ?? ''
const script = findShell('bash').toFile(command)
const panes: { pane: Pane; extension: string; copied: string; file: string }[] = [
  {
    pane: 'Command',
    extension: 'sh',
    copied: command,
    file: script,
  },
  { pane: 'Butane', extension: 'bu', copied: expected.butane ?? '', file: expected.butane ?? '' },
  {
    pane: 'Ignition',
    extension: 'ign',
    copied: expected.ignition ?? '',
    file: expected.ignition ?? '',
  },
]

for (const { pane, extension, copied, file } of panes) {
  test(`"Copy" puts the whole ${pane} on the clipboard`, async ({ page, context, watch }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await openRecipe(page, 'docker-host', watch)
    const { field, tab, title, copy } = recipePage(page, dockerHost)
    await field('hostname').fill(hostname)
    await tab(pane).click()
    await copy(pane).click()
    await expect(page.getByRole('status')).toHaveText(`${title(pane)} copied.`)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(copied)
  })

  test(`the download of the ${pane} is a .${extension} file named after the machine`, async ({
    page,
    watch,
  }) => {
    await openRecipe(page, 'docker-host', watch)
    const { field, download } = recipePage(page, dockerHost)
    await field('hostname').fill(hostname)
    expect(await download(pane, extension)).toEqual({
      name: `${hostname}.${extension}`,
      text: file,
    })
  })
}

for (const { pane, copied } of panes) {
  for (const wrap of [false, true]) {
    const how = wrap ? 'wrapped' : 'unwrapped'
    test(`the ${how} ${pane} comes whole when it is selected and copied by hand`, async ({
      page,
      context,
      watch,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await openRecipe(page, 'docker-host', watch)
      const { field, tab, output } = recipePage(page, dockerHost)
      await tab(pane).click()
      await page.getByRole('checkbox', { name: 'Wrap lines' }).first().setChecked(wrap)
      // A change marks lines, and its words are not to be among those that are copied.
      await field('hostname').fill(hostname)
      const code = output(pane).getByRole('code')
      await expect(code).toContainText(hostname)
      await code.evaluate((element) => getSelection()?.selectAllChildren(element))
      await page.keyboard.press('ControlOrMeta+C')
      const text = await page.evaluate(() => navigator.clipboard.readText())
      expect(text.replace(/\n$/, '')).toBe(copied.replace(/\n$/, ''))
    })
  }
}

test('"Copy" works where the page may not use the clipboard API, as on plain http', async ({
  page,
  context,
  watch,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => {
    const { clipboard } = navigator
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    Object.defineProperty(window, 'clipboardOfTheTest', { value: clipboard })
  })
  await openRecipe(page, 'docker-host', watch)
  const { title, copy } = recipePage(page, dockerHost)
  await copy('Command').click()
  await expect(page.getByRole('status')).toHaveText(`${title('Command')} copied.`)
  const text = await page.evaluate(() =>
    (window as unknown as { clipboardOfTheTest: Clipboard }).clipboardOfTheTest.readText(),
  )
  expect(text).toBe(mainCommand(evaluate(dockerHost, initialValues(dockerHost)))?.commandText)
})

test('where copying is refused altogether, the text is selected and the reader told', async ({
  page,
  watch,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    Object.defineProperty(document, 'execCommand', { value: () => false })
  })
  await openRecipe(page, 'docker-host', watch)
  const { copy, tab } = recipePage(page, dockerHost)
  await tab('Butane').click()
  await copy('Butane').click()
  await expect(page.getByRole('status')).toContainText('press Ctrl+C')
  const selected = await page.evaluate(() => document.getSelection()?.toString() ?? '')
  expect(selected.trimEnd()).toBe(evaluate(dockerHost, initialValues(dockerHost)).butane?.trimEnd())
})
