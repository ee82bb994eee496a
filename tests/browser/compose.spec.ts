import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { transpile } from '../../src/engine/index.ts'
import { composePage, openCompose } from '../support/compose-page.ts'
import { run } from '../support/run.ts'
import { expect, test } from '../support/watched-page.ts'

/** The Butane without the comment on where it is from. */
const withoutOrigin = (butane: string) => butane.replace(/^# Made with.*\n# To change it.*\n/, '')

const own = `# my first host
variant: flatcar
version: 1.1.0
passwd:
  users:
    - name: core   # that is me
      ssh_authorized_keys:
        - ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGdQ3BdVPGRgT6kZVPTHTkkPq2nXEeCAZ0N0pWqEWyyS me@home
storage:
  files:
    - path: /etc/hostname
      mode: 0600
      contents:
        inline: mine
`

test('recipes are added, asked once for what they share, and merged', async ({ page, watch }) => {
  await openCompose(page, watch)
  const { add, chosen, settings, field, read } = composePage(page)
  await add('Fixed address')
  await add('Docker at boot')
  await expect(chosen).toHaveText(['Fixed address', 'Docker at boot'])
  await expect(settings.getByLabel('Host name', { exact: true })).toHaveCount(1)
  const groups = settings.getByRole('group')
  await expect(groups.first()).toHaveAccessibleName('Asked once for all')
  await field('Host name').fill('both-1')
  await expect.poll(() => read('Butane')).toContain('both-1')
  const butane = await read('Butane')
  expect(butane).toContain('--- Fixed address ---')
  expect(butane).toContain('docker.service')
  expect(await read('Ignition')).toBe(transpile(butane, { pretty: true }).output)
})

test('what was typed survives taking a recipe off and adding it again', async ({ page, watch }) => {
  await openCompose(page, watch)
  const { add, remove, field } = composePage(page)
  await add('Fixed address')
  await add('Docker at boot')
  await field('Address').fill('10.9.8.7/24')
  await remove('Fixed address')
  await expect(field('Address')).toHaveCount(0)
  await add('Fixed address')
  await expect(field('Address')).toHaveValue('10.9.8.7/24')
})

test('an unmet need names who has it and is met with one click', async ({ page, watch }) => {
  await openCompose(page, watch)
  const { add, chosen } = composePage(page)
  await add('Docker address pools')
  const list = page.getByRole('region', { name: 'Your host' })
  await expect(list).toContainText('Docker address pools needs Docker started at boot.')
  await list.getByRole('button', { name: 'Add Docker at boot' }).click()
  await expect(chosen).toHaveText(['Docker address pools', 'Docker at boot'])
  await expect(list).not.toContainText('needs Docker')
})

test('a ready-made host chooses its parts', async ({ page, watch }) => {
  await openCompose(page, watch)
  await page.getByRole('button', { name: /^Docker host/ }).click()
  await expect(composePage(page).chosen).toHaveCount(4)
})

test('the search looks at labels of inputs, too, and says when nothing is found', async ({
  page,
  watch,
}) => {
  await openCompose(page, watch)
  const search = page.getByRole('searchbox', { name: 'Search recipes' })
  const found = page.getByRole('list', { name: 'Recipes' }).getByRole('heading')
  await search.fill('GATEWAY')
  await expect(found.filter({ hasText: 'Fixed address' })).toHaveCount(1)
  await expect(found.filter({ hasText: 'Time zone' })).toHaveCount(0)
  await search.fill('no such thing')
  await expect(found).toHaveCount(0)
  await expect(page.getByText('No recipe has all of these words.')).toBeVisible()
})

test('a copied link opens the same host elsewhere', async ({ page, context, watch }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openCompose(page, watch)
  const { add, field, read } = composePage(page)
  await add('Fixed address')
  await add('Docker Compose')
  await field('Host name').fill('linked-1')
  await expect.poll(() => read('Butane')).toContain('linked-1')
  const butane = await read('Butane')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(butane).toContain(`# To change it, open: ${link}\n`)

  const other = await context.newPage()
  await other.goto(link)
  const there = composePage(other)
  await expect(there.chosen).toHaveText(['Fixed address', 'Docker Compose'])
  await expect.poll(() => there.read('Butane')).toBe(butane)
  await expect(other.getByText('comes out differently')).toHaveCount(0)
})

test('the comment with the link can be left out, and changes no Ignition', async ({
  page,
  watch,
}) => {
  await openCompose(page, watch)
  const { add, read } = composePage(page)
  await add('Docker at boot')
  const [signed, ignition] = [await read('Butane'), await read('Ignition')]
  expect(withoutOrigin(signed)).not.toBe(signed)
  await page.getByLabel('Write the link into the Butane').uncheck()
  expect(await read('Butane')).toBe(withoutOrigin(signed))
  expect(await read('Ignition')).toBe(ignition)
})

test('a reload keeps the host', async ({ page }) => {
  await openCompose(page)
  const { add, field, fragment } = composePage(page)
  await add('Docker at boot')
  await field('Host name').fill('still-here')
  await fragment()
  await page.reload()
  await expect(field('Host name')).toHaveValue('still-here')
})

test('a wrong link says what is wrong and leaves the page usable', async ({ page, watch }) => {
  await openCompose(page, watch, '#p=1.AAAA')
  await expect(page.getByRole('alert')).toContainText('damaged or cut off')
  const { add, chosen } = composePage(page)
  await add('Docker at boot')
  await expect(chosen).toHaveText(['Docker at boot'])
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('alert')).toBeEmpty()
})

test('a recipe’s page hands its answers over', async ({ page }) => {
  await page.goto('recipes/static-network/')
  const form = page.getByRole('form', { name: 'Settings' })
  await expect(page.getByRole('group', { name: 'Your host' })).toBeEnabled()
  await form.getByLabel('Host name').fill('handed-over')
  await page.getByRole('link', { name: '+ Add to my host' }).click()
  const { chosen, field } = composePage(page)
  await expect(chosen).toHaveText(['Fixed address'])
  await expect(field('Host name')).toHaveValue('handed-over')
})

test('recipes go into a text of the reader’s, which stays as it was and goes nowhere', async ({
  page,
}) => {
  await openCompose(page)
  const { add, read, ownText, fragment } = composePage(page)
  await page.getByText('Start from what you have').click()
  await ownText.fill(own)
  await add('Docker at boot')
  const butane = await read('Butane')
  for (const line of own.trimEnd().split('\n')) expect(butane).toContain(line)
  expect(butane).toContain('Docker at boot')
  expect(await read('Ignition')).toBe(transpile(butane, { pretty: true }).output)

  const report = page.getByRole('group').filter({ hasText: 'Your text:' }).last()
  await expect(report).toContainText('Left out, because your text says otherwise')
  await report
    .getByRole('link', { name: /^Line / })
    .first()
    .click()
  await expect(page.locator('.line:focus')).toBeVisible()

  expect((await fragment()).length).toBeLessThan(400)
  const address = page.url()
  await page.reload()
  await expect(composePage(page).chosen).toHaveText(['Docker at boot'])
  expect(await composePage(page).read('Butane')).not.toContain('my first host')
  expect(page.url()).toBe(address)
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('my first')
})

test('undo and redo, by button and by key, outside of text fields', async ({ page, watch }) => {
  await openCompose(page, watch)
  const { add, chosen, field } = composePage(page)
  await add('Docker at boot')
  await field('Host name').fill('step-1')
  await add('Fixed address')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(chosen).toHaveText(['Docker at boot'])
  await page.keyboard.press('ControlOrMeta+z')
  await expect(field('Host name')).toHaveValue('flatcar-01')
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(field('Host name')).toHaveValue('step-1')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(chosen).toHaveText(['Docker at boot', 'Fixed address'])
})

test('all of it is downloaded as one archive that unzip reads', async ({ page, watch }, info) => {
  await openCompose(page, watch)
  const { add, field, read } = composePage(page)
  await add('Docker at boot')
  await field('Host name').fill('packed-1')
  await expect.poll(() => read('Butane')).toContain('packed-1')
  const arrival = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download all' }).click()
  const file = await arrival
  expect(file.suggestedFilename()).toBe('packed-1.zip')
  const path = info.outputPath('packed-1.zip')
  await file.saveAs(path)
  const unzip = async (...args: string[]) => (await run(['unzip', ...args])).stdout
  const names = (await unzip('-Z1', path)).trim().split('\n')
  expect(names).toEqual(
    expect.arrayContaining(['packed-1.bu', 'packed-1.ign', 'packed-1.sh', 'README.md']),
  )
  expect(await unzip('-p', path, 'packed-1.bu')).toBe(await read('Butane'))
  expect(await unzip('-p', path, 'packed-1.ign')).toBe(await read('Ignition'))
  expect(await unzip('-p', path, 'README.md')).toContain('Docker at boot')
})

test('a project file is saved and opened again', async ({ page, watch }) => {
  await openCompose(page, watch)
  const { add, chosen, field } = composePage(page)
  await add('Docker at boot')
  await field('Host name').fill('saved-1')
  const arrival = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save project file' }).click()
  const file = await arrival
  expect(file.suggestedFilename()).toBe('saved-1.kindling.json')
  const buffer = await readFile(await file.path())
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  const project = { name: 'saved-1.kindling.json', mimeType: 'application/json', buffer }
  const input = page.locator('input[type=file][accept=".json"]')
  await input.setInputFiles(project)
  await expect(chosen).toHaveText(['Docker at boot'])
  await expect(field('Host name')).toHaveValue('saved-1')
  await input.setInputFiles({ ...project, buffer: Buffer.from('{}') })
  await expect(page.getByRole('alert')).toContainText('This file holds no project.')
})

test('from an empty host to a copied link with the keyboard alone', async ({
  page,
  context,
  watch,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openCompose(page, watch)
  const press = async (name: RegExp) => {
    for (let presses = 0; presses < 60; presses += 1) {
      const focused = page.locator(':focus')
      const label =
        (await focused.count()) === 0
          ? ''
          : await focused.evaluate(
              (element) => element.getAttribute('aria-label') ?? element.textContent,
            )
      if (name.test(label ?? '')) return page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
    }
    throw new Error(`60 presses of Tab did not lead to ${name}`)
  }
  await press(/^Add Docker Compose$/)
  await press(/^Add Docker at boot$/)
  await press(/^Copy link$/)
  await expect(page.getByRole('button', { name: 'Copied' })).toBeFocused()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/compose/#p=')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a composed host has no accessibility finding in ${colorScheme} colours`, async ({
    page,
    watch,
  }) => {
    await page.emulateMedia({ colorScheme })
    await openCompose(page, watch)
    const { add, ownText } = composePage(page)
    await page.getByText('Start from what you have').click()
    await ownText.fill(own)
    await add('Docker Compose')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([])
  })
}
