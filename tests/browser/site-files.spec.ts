/** The files beside the pages: what browsers, crawlers and servers look for. */
import { base, site } from '../../scripts/site-under-test.mjs'
import { hasFile, listPages, readText } from '../support/built-site.ts'
import { expect, test } from '../support/watched-page.ts'

test('every page links the icon and the manifest', () => {
  const link = `<link rel="manifest" href="${base}manifest.webmanifest">`
  const icon = '<link rel="icon" href="data:image/svg+xml,'
  const bare = listPages().filter((path) => {
    const html = readText(path)
    return !html.includes(link) || !html.includes(icon)
  })
  expect(bare).toEqual([])
})

test('the browser takes the manifest, which works below any base path', async ({ page, watch }) => {
  await page.goto('')
  await watch.rest()
  const devtools = await page.context().newCDPSession(page)
  const { url, errors, data = '' } = await devtools.send('Page.getAppManifest')
  expect(new URL(url).pathname).toBe(`${base}manifest.webmanifest`)
  expect(errors).toEqual([])
  const { start_url, scope, icons } = JSON.parse(data) as {
    start_url: string
    scope: string
    icons: { src: string }[]
  }
  const pathOf = (address: string) => new URL(address, url).pathname
  expect([start_url, scope].map(pathOf)).toEqual([base, base])
  expect(icons.length).toBeGreaterThan(0)
  expect(icons.map(({ src }) => pathOf(src)).filter((path) => !hasFile(path))).toEqual([])
})

test('the icon is an image that the policy lets the page show', async ({ page, watch }) => {
  await page.goto('')
  await watch.rest()
  const width = await page.evaluate(async (src) => {
    const image = new Image()
    image.src = src
    await image.decode()
    return image.naturalWidth
  }, `${base}favicon.svg`)
  expect(width).toBeGreaterThan(0)
})

test('robots.txt lets everyone in and names the site map, which is there', () => {
  const lines = readText('robots.txt').trimEnd().split('\n')
  expect(lines.slice(0, 2)).toEqual(['User-agent: *', 'Allow: /'])
  const map = lines[2]?.replace('Sitemap: ', '') ?? ''
  expect(map.startsWith(`${site}${base}`)).toBe(true)
  expect(hasFile(new URL(map).pathname)).toBe(true)
})

test('GitHub Pages is told to leave folders with an underscore alone', () => {
  expect(hasFile(`${base}.nojekyll`)).toBe(true)
})
