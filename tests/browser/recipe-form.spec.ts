import dockerHost from '../../recipes/docker-host/recipe.ts'
import { evaluate } from '../../src/cookbook/evaluate.ts'
import { initialValues } from '../../src/cookbook/initial-values.ts'
import { findShell } from '../../src/deploy/shells/index.ts'
import { mainCommand } from '../support/main-command.ts'
import { recipePage } from '../support/recipe-page.ts'
import { expect, openRecipe, test } from '../support/watched-page.ts'

const defaults = initialValues(dockerHost)

test.beforeEach(async ({ page, watch }) => {
  await openRecipe(page, 'docker-host', watch)
})

test('the page starts with the output of the defaults', async ({ page }) => {
  const { read } = recipePage(page, dockerHost)
  const expected = evaluate(dockerHost, defaults)
  expect(await read('Butane')).toBe(expected.butane)
  expect(await read('Ignition')).toBe(expected.ignition)
  expect(await read('Command')).toContain('ovftool')
})

test('typing changes the command, the Butane and the Ignition', async ({ page }) => {
  const { field, read, download } = recipePage(page, dockerHost)
  const before = [await read('Command'), await read('Butane'), await read('Ignition')]
  await field('hostname').fill('build-7')
  await field('address').fill('10.20.30.40/24')
  await field('gateway').fill('10.20.30.1')
  await field('deploy.datastore').fill(`Bob's "fast" $disks`)

  const expected = evaluate(dockerHost, {
    ...defaults,
    hostname: 'build-7',
    address: '10.20.30.40/24',
    gateway: '10.20.30.1',
    'deploy.datastore': `Bob's "fast" $disks`,
  })
  const command = mainCommand(expected)?.commandText ?? ''
  expect(command).toContain(`'--datastore=Bob'`)
  await expect.poll(() => read('Butane')).toBe(expected.butane)
  await expect.poll(() => read('Ignition')).toBe(expected.ignition)
  expect((await download('Command', 'sh')).text).toBe(findShell('bash').toFile(command))
  const after = [await read('Command'), await read('Butane'), await read('Ignition')]
  for (const [index, text] of before.entries()) expect(after[index]).not.toBe(text)
})

test('a key in another format is converted at one click, beside the field', async ({ page }) => {
  const { field, read } = recipePage(page, dockerHost)
  const key =
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBvKKlbTg4Mh76uvqHytjFJ2iarq2CSYhvgv3MzMFAUY ops@example'
  await field('keys').fill(`- "${key}"`)
  await field('hostname').focus()
  const message = page.locator('#field-keys-message')
  await expect(message).toContainText('item of a list in YAML or JSON')
  await message.getByRole('button', { name: 'Write the keys plainly' }).click()
  await expect(field('keys')).toHaveValue(key)
  await expect(message).toHaveCount(0)
  await expect.poll(() => read('Butane')).toContain(`- ${key}`)
})

test('the prose shows the value that was typed', async ({ page }) => {
  const { field } = recipePage(page, dockerHost)
  const prose = page.locator('[data-value="hostname"]')
  expect(await prose.count()).toBeGreaterThan(0)
  await field('hostname').fill('build-8')
  for (const value of await prose.all()) await expect(value).toHaveText('build-8')
})

test('a wrong value is explained, keeps the last good output and cannot be taken along', async ({
  page,
}) => {
  const { field, copy, read } = recipePage(page, dockerHost)
  const good = await read('Butane')
  const address = field('address')
  await address.fill('10.20.30.999/24')
  await address.blur()

  await expect(address).toHaveAttribute('aria-invalid', 'true')
  await expect(address).toHaveAccessibleDescription(/Error: .+/)
  expect(await read('Butane')).toBe(good)
  await expect(page.getByText(/Last good output/).filter({ visible: true })).toBeVisible()
  await expect(copy('Butane')).toBeDisabled()

  await address.fill('192.168.10.21/24')
  await expect(address).not.toHaveAttribute('aria-invalid', 'true')
  await expect(copy('Butane')).toBeEnabled()
  await expect.poll(() => read('Butane')).toContain('192.168.10.21/24')
})

test('the changed lines are marked, and only those', async ({ page }) => {
  const { field, output, read } = recipePage(page, dockerHost)
  const before = (await read('Butane')).split('\n')
  await field('hostname').fill('build-9')
  await expect.poll(() => read('Butane')).toContain('build-9')
  const changed = (await read('Butane')).split('\n').filter((line, at) => line !== before[at])
  await expect(output('Butane').getByRole('img', { name: 'Changed:' })).toHaveCount(changed.length)
})

test('replacing a machine is off, and says what it destroys when it is on', async ({ page }) => {
  const { field, read } = recipePage(page, dockerHost)
  const overwrite = field('deploy.overwrite')
  await expect(overwrite).not.toBeChecked()
  expect(await read('Command')).not.toContain('--overwrite')
  await overwrite.check()
  await expect.poll(() => read('Command')).toContain('--overwrite')
  expect(await read('Command')).toContain('--powerOffTarget')
  await expect(page.getByText(/powered off and deleted/)).toBeVisible()
})

test('the reset button brings the examples back', async ({ page }) => {
  const { field, read } = recipePage(page, dockerHost)
  const start = await read('Butane')
  await field('hostname').fill('build-10')
  await expect.poll(() => read('Butane')).not.toBe(start)
  await page.getByRole('button', { name: /^Reset/ }).click()
  await expect(field('hostname')).toHaveValue(defaults['hostname'] ?? '')
  await expect.poll(() => read('Butane')).toBe(start)
})

test('a finding leads to the field it is about', async ({ page }) => {
  const { field, label } = recipePage(page, dockerHost)
  await field('gateway').fill('10.99.99.1')
  await field('gateway').blur()
  await page
    .getByRole('link', { name: label('gateway') })
    .first()
    .click()
  await expect(field('gateway')).toBeFocused()
})

test('what was typed stays out of the address and of storage', async ({ page, context }) => {
  const { field } = recipePage(page, dockerHost)
  const address = page.url()
  await field('hostname').fill('hush-hush')
  await page.keyboard.press('Enter')
  expect(page.url()).toBe(address)
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  )
  expect(kept).toBe('[{},{}]')
  expect(await context.cookies()).toEqual([])
})
