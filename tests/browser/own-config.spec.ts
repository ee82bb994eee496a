import ownConfig from '../../recipes/own-config/recipe.ts'
import { recipePage } from '../support/recipe-page.ts'
import { expect, openRecipe, test } from '../support/watched-page.ts'

const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFfoDXv4Qp8ZNaWsaib8RahaCArp563H53Hd87MgHGZs me'
const config = (mode: string) => `variant: flatcar
version: 1.1.0
passwd:
  users:
    - name: core
      ssh_authorized_keys: [${key}]
storage:
  files:
    - path: /etc/greeting # greets
      mode: ${mode}
      contents: { inline: Hello }
`

test('a pasted config is judged with the place it goes to and mended in one click', async ({
  page,
  watch,
}) => {
  await openRecipe(page, 'own-config', watch)
  const { field, read } = recipePage(page, ownConfig)
  const checks = page.getByRole('group', { name: 'Results' })
  await field('config').fill(config('0420'))
  await expect(checks.getByRole('link', { name: 'host/mode-0420' })).toBeVisible()
  await checks.getByRole('button', { name: /0644/ }).click()
  await expect(field('config')).toHaveValue(config('0644'))
  await expect(checks.getByRole('link', { name: 'host/mode-0420' })).toHaveCount(0)
  expect(await read('Butane')).toBe(config('0644'))
})

test('a release that cannot read the spec is named, and one click chooses another', async ({
  page,
  watch,
}) => {
  await openRecipe(page, 'own-config', watch)
  const { field } = recipePage(page, ownConfig)
  const checks = page.getByRole('group', { name: 'Results' })
  await field('config').fill(config('0644'))
  await page.getByText('More settings').click()
  await field('deploy.channel').selectOption('lts-2023')
  const finding = checks.getByRole('link', { name: 'host/spec-too-new' })
  await expect(finding).toBeVisible()
  const item = checks.getByRole('listitem').filter({ hasText: 'host/spec-too-new' })
  await item.getByRole('button').first().click()
  await expect(finding).toHaveCount(0)
})

const head = (variant: string, version: string) =>
  `variant: ${variant}\nversion: ${version}\npasswd:\n  users:\n    - name: core\n      ssh_authorized_keys: [${key}]\n`

test('a text that Butane refuses is never called valid, and its fix is a click', async ({
  page,
  watch,
}) => {
  await openRecipe(page, 'own-config', watch)
  const { field } = recipePage(page, ownConfig)
  const checks = page.getByRole('group', { name: 'Results' })
  const title = page.locator('.checks-title')
  await field('config').fill(config('"0644"'))
  await expect(title).toContainText('Not ready: 1 error')
  const item = checks.getByRole('listitem').filter({ hasText: 'host/wrong-type' })
  await expect(item).toContainText('Butane line 10')
  await expect(
    page.getByText(/Last good output, for OVF Tool/).filter({ visible: true }),
  ).toBeVisible()
  for (const button of await checks.getByRole('button', { name: /^(Copy|Download)/ }).all()) {
    if (await button.isVisible()) await expect(button).toBeDisabled()
  }
  await item.getByRole('button').click()
  await expect(field('config')).toHaveValue(config('0644'))
  await expect(title).toContainText('Valid')
})

test('image, channels and the name of the machine follow the system of a pasted text', async ({
  page,
  watch,
}) => {
  await openRecipe(page, 'own-config', watch)
  const { field, read } = recipePage(page, ownConfig)
  await field('config').fill(head('fcos', '1.5.0'))
  await expect.poll(() => read('Command')).toContain('fedora-coreos-vmware')
  expect(await read('Command')).toContain('--name=fcos-01')
  await page.getByText('More settings').click()
  await expect(field('deploy.channel').locator('option')).toHaveText([
    'Fedora CoreOS stable',
    'Fedora CoreOS testing',
    'Fedora CoreOS next',
  ])
  await page.locator('summary', { hasText: 'Before: get the image and check it' }).click()
  await expect(page.getByText(/coreos-installer download/)).toBeVisible()
})

test('a long text keeps the page answering, and one that is too long is refused in words', async ({
  page,
  watch,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openRecipe(page, 'own-config', watch)
  const { field } = recipePage(page, ownConfig)
  const title = page.locator('.checks-title')
  const entry = (index: number) =>
    `    - path: /etc/f${index}\n      contents:\n        inline: |\n          the text of a file, number ${index}\n`
  const long = `${head('flatcar', '1.1.0')}storage:\n  files:\n${Array.from({ length: 9000 }, (_, index) => entry(index)).join('')}`
  const paste = async (text: string) => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
    await field('config').focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Control+V')
  }
  await paste(long)
  await expect(page.getByText(/It is not shown here/)).toBeVisible()
  await expect(title).not.toContainText('Reading', { timeout: 30_000 })
  // no guest variable holds that much
  await expect(page.getByText(/The packed configuration has more than/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expect(field('config')).toHaveValue('')
  await paste('# '.repeat(2_600_000))
  await expect(title).toContainText('Not ready')
  await expect(
    page.getByText(/5\.2 million characters, and a page takes 2 million/).first(),
  ).toBeVisible()
})
