// @ts-check
// Opens the page of one recipe in Chromium as its readers do, and says what is wrong with it.

import { mkdirSync } from 'node:fs'
import { dev } from 'astro'
import '../../build/no-telemetry.mjs'
import { launchChromium } from '../launch-chromium.mjs'

/** @typedef {import('playwright').BrowserContextOptions} View */

/** @type {Record<string, View>} */
const views = {
  '1280-light': { viewport: { width: 1280, height: 1600 }, colorScheme: 'light' },
  '1280-dark': { viewport: { width: 1280, height: 1600 }, colorScheme: 'dark' },
  '390-light': { viewport: { width: 390, height: 1600 }, colorScheme: 'light' },
  '390-dark': { viewport: { width: 390, height: 1600 }, colorScheme: 'dark' },
  'without-script': { viewport: { width: 1280, height: 1600 }, javaScriptEnabled: false },
}

/** Where the pictures begin: the form with its result, and what the author wrote. */
const places = { form: '#workbench', prose: 'h2[id^=check]' }

/**
 * Takes two pictures in each view, into `.tmp/look/`, and finds errors in the console and pages that are
 * wider than the screen.
 * @param {string} slug
 * @returns {Promise<{ ok: boolean, output: string }>}
 * @throws {Error} where there is no Chromium, or the page does not come up
 */
export async function lookAt(slug) {
  /** @type {string[]} */
  const problems = []
  const folder = `.tmp/look/${slug}`
  mkdirSync(folder, { recursive: true })
  const browser = await launchChromium()
  const server = await dev({ logLevel: 'error', devToolbar: { enabled: false } })
  try {
    const url = `http://localhost:${server.address.port}/recipes/${slug}/`
    await warmUp(browser, url)
    for (const [name, view] of Object.entries(views)) {
      const page = await browser.newPage({ ...view, reducedMotion: 'reduce' })
      page.on('pageerror', ({ message }) => problems.push(`${name}: ${message}`))
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`${name}: ${message.text()}`)
      })
      await open(page, url, view.javaScriptEnabled)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (wide > 0) problems.push(`${name}: the page scrolls sideways by ${wide} pixels`)
      for (const [place, selector] of Object.entries(places)) {
        await page
          .locator(selector)
          .first()
          .evaluate((element) => {
            element.scrollIntoView({ block: 'start' })
          })
        await page.screenshot({ path: `${folder}/${name}-${place}.png` })
      }
      await page.close()
    }
  } finally {
    await browser.close()
    await server.stop()
  }
  return { ok: problems.length === 0, output: problems.join('\n') }
}

/**
 * The first visit has the server prepare the scripts, after which it reloads the page.
 * @param {import('playwright').Browser} browser
 * @param {string} url
 */
async function warmUp(browser, url) {
  const page = await browser.newPage()
  await open(page, url)
  await page.waitForTimeout(2000)
  await page.close()
}

/**
 * Opens the page and waits until its scripts, where they may run, have taken over.
 * @param {import('playwright').Page} page
 * @param {string} url
 * @param {boolean} [scripted]
 */
async function open(page, url, scripted = true) {
  await page.goto(url)
  if (scripted) await page.waitForSelector('astro-island:not([ssr])', { state: 'attached' })
}
