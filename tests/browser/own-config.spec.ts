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
    - path: /etc/motd # greets
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
