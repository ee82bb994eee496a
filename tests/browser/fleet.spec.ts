import AxeBuilder from '@axe-core/playwright'
import dockerHost from '../../recipes/docker-host/recipe.ts'
import { evaluateFleet } from '../../src/cookbook/fleet/evaluate-fleet.ts'
import { fleetOutputs } from '../../src/cookbook/fleet/fleet-outputs.ts'
import { initialValues } from '../../src/cookbook/initial-values.ts'
import { fleetPage, openFleet } from '../support/fleet-page.ts'
import { run } from '../support/run.ts'
import { expect, test } from '../support/watched-page.ts'

const hosts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    hostname: `web-${index + 1}`,
    address: `10.0.${index >> 7}.${(index % 128) + 10}/16`,
  }))
const asCsv = (rows: ReturnType<typeof hosts>) =>
  rows.map(({ hostname, address }) => `${hostname},${address}\n`).join('')

/** What the page has to give out for these rows, with a gateway in their subnet. */
function expected(rows: ReturnType<typeof hosts>, gateway: string) {
  const outputs = fleetOutputs(
    evaluateFleet(dockerHost, { ...initialValues(dockerHost), gateway }, rows),
  )
  const script = outputs?.parts.at(-1)
  return { files: outputs?.files ?? [], script: script?.kind === 'code' ? script.text : '' }
}

test('a table is pasted, mended and copied as one script', async ({ page, context, watch }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openFleet(page, 'docker-host', watch)
  const { paste, cell, rows, summary, copy, copied } = fleetPage(page)
  await page.getByLabel('Gateway', { exact: true }).fill('10.0.0.1')
  const wanted = hosts(3)
  await paste(`Host name;Address\n${asCsv(wanted).replace('web-3', 'WEB-1').replaceAll(',', ';')}`)
  await expect(rows).toHaveCount(3)
  await expect(summary).toContainText('3 hosts, 1 problem in row 3.')
  await expect(cell('Host name', 3)).toHaveAttribute('aria-invalid', 'true')
  await expect(cell('Host name', 3)).toHaveAccessibleDescription(/Row 1 has the same host name/)
  await expect(copy).toBeDisabled()

  await page.getByRole('link', { name: 'Row 3, Host name' }).click()
  await expect(cell('Host name', 3)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('web-3')
  await expect(summary).toContainText('3 hosts, no errors, 1 warning.')
  await expect(copy).toBeEnabled()
  expect(await copied(copy)).toBe(expected(wanted, '10.0.0.1').script)
})

test('lines that do not fit are named, and the text stays', async ({ page, watch }) => {
  await openFleet(page, 'docker-host', watch)
  const { paste, rows } = fleetPage(page)
  await paste('web-1,192.168.10.31/24\nweb-2,192.168.10.32/24,too much\n')
  await expect(page.getByText('Line 2: There are 3 fields for 2 columns.')).toBeVisible()
  await expect(page.getByLabel('Table of hosts', { exact: true })).toHaveValue(/too much/)
  await expect(rows).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo paste' }).click()
  await expect(page.getByLabel('Host name of row 1')).toHaveValue('flatcar-01')
})

test('a block from a spreadsheet goes over the cells it is pasted into', async ({
  page,
  context,
  watch,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openFleet(page, 'docker-host', watch)
  const { cell, rows } = fleetPage(page)
  await page.evaluate(() =>
    navigator.clipboard.writeText('a\t192.168.10.41/24\r\nb\t192.168.10.42/24\r\n'),
  )
  await cell('Host name', 2).focus()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(rows).toHaveCount(3)
  await expect(cell('Host name', 1)).toHaveValue('flatcar-01')
  await expect(cell('Address', 3)).toHaveValue('192.168.10.42/24')
})

test('a real unzip reads the archive: the configs of each host and the script', async ({
  page,
  watch,
}) => {
  await openFleet(page, 'docker-host', watch)
  const { paste, downloadZip } = fleetPage(page)
  await page.getByLabel('Gateway', { exact: true }).fill('10.0.0.1')
  const wanted = hosts(3)
  await paste(asCsv(wanted))
  await expect(page.getByLabel('Host name of row 3')).toHaveValue('web-3')
  const path = await downloadZip()
  const { files } = expected(wanted, '10.0.0.1')
  const listed = await run(['unzip', '-Z1', path])
  expect(listed.stdout.trim().split('\n')).toEqual(files.map(({ name }) => name))
  for (const { name, content } of files) {
    expect((await run(['unzip', '-p', path, name])).stdout).toBe(content)
  }
})

test('a host is added, named, shown and removed with the keyboard alone', async ({
  page,
  watch,
}) => {
  await openFleet(page, 'docker-host', watch)
  const { cell, rows, tab } = fleetPage(page)
  await cell('Host name', 1).focus()
  await page.keyboard.press('Enter')
  await expect(cell('Host name', 2)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(3)
  await expect(cell('Host name', 3)).toBeFocused()
  await expect(cell('Address', 3)).toHaveValue('192.168.10.22/24')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('by-keyboard')
  await page.keyboard.press('ArrowUp')
  await expect(cell('Host name', 2)).toBeFocused()

  await tab('Script').focus()
  await page.keyboard.press('ArrowRight')
  await expect(tab('One host')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('End')
  await expect(page.getByRole('region', { name: 'Butane output' })).toContainText('by-keyboard')

  await page.getByRole('button', { name: 'Remove row 3' }).focus()
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Remove row 2' })).toBeFocused()
})

test('200 hosts can be pasted, edited and copied', async ({ page, context, watch }) => {
  test.setTimeout(180_000)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openFleet(page, 'docker-host', watch)
  const { paste, cell, rows, summary, copy, copied } = fleetPage(page)
  const slow = { timeout: 60_000 }
  await page.getByLabel('Gateway', { exact: true }).fill('10.0.0.1')
  const wanted = hosts(200)
  await paste(asCsv(wanted))
  await expect(rows).toHaveCount(200)
  await cell('Host name', 100).fill('renamed')
  await expect(summary).toContainText('200 hosts, no errors, 1 warning.', slow)
  await expect(copy).toBeEnabled(slow)
  const renamed = wanted.with(99, { ...(wanted[99] ?? { address: '' }), hostname: 'renamed' })
  expect(await copied(copy)).toBe(expected(renamed, '10.0.0.1').script)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a table with problems has no accessibility finding in ${colorScheme} colours`, async ({
    page,
    watch,
  }) => {
    test.setTimeout(180_000)
    await page.emulateMedia({ colorScheme })
    await openFleet(page, 'docker-host', watch)
    const { paste, summary } = fleetPage(page)
    await paste('Host name,Address,Memory in MiB\nweb-1,192.168.10.31/24,few\nweb-1,10.0.0.1/8,\n')
    await expect(summary).toContainText('problems')
    for (const name of ['Script', 'One host', 'Files']) {
      await page.getByRole('tab', { name }).click()
      const { violations } = await new AxeBuilder({ page }).include('.workbench').analyze()
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([])
    }
  })
}
