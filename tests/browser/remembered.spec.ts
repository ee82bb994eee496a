import dockerHost from '../../recipes/docker-host/recipe.ts'
import { recipePage } from '../support/recipe-page.ts'
import { expect, openRecipe, test } from '../support/watched-page.ts'

test('the place, the program and the shell are there on the next visit, until they are forgotten', async ({
  page,
  watch,
}) => {
  await openRecipe(page, 'docker-host', watch)
  const { field, read } = recipePage(page, dockerHost)
  await field('deploy.datastore').fill('fast-disks')
  await field('deploy.shell').selectOption('pwsh')
  await field('deploy.user').fill('operator')
  await field('hostname').fill('web-7')
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }))
  expect(kept).toContain('fast-disks')
  for (const secretive of ['operator', 'web-7', 'ssh-ed25519'])
    expect(kept).not.toContain(secretive)

  // the same page in a new tab, which may load anew
  const other = await page.context().newPage()
  await other.goto(page.url())
  const again = recipePage(other, dockerHost)
  await expect(again.field('deploy.datastore')).toHaveValue('fast-disks')
  await expect(again.field('deploy.shell')).toHaveValue('pwsh')
  await expect(again.field('hostname')).toHaveValue('flatcar-01')
  await expect.poll(() => again.read('Command')).toContain("'--datastore=fast-disks'")

  await page.getByRole('button', { name: 'Forget them' }).click()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await expect(page.getByRole('button', { name: 'Forget them' })).toHaveCount(0)
  await expect(field('deploy.datastore')).toHaveValue('fast-disks')
  expect(await read('Command')).toContain('fast-disks')
})
