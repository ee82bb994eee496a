import { expect, test as base } from '@playwright/test'
import type { Page, Request } from '@playwright/test'

declare global {
  interface Window {
    /** Filled by the script that the fixture adds to every page. */
    refusals?: string[]
    /** Filled by a test that counts how far the layout moved. */
    shifts?: number[]
  }
}

/** How long a page may be busy loading, in milliseconds, and how long it must then be quiet. */
const PATIENCE = 30_000
const QUIET = 250

/** What a page did that it should not have done; the test fails at its end if anything is in here. */
export interface Watch {
  readonly problems: string[]
  /** Waits until the page has loaded and nothing is on its way any more. */
  rest(): Promise<void>
  /** From now on every request is a problem, wherever it goes. Waits for `rest` first. */
  seal(): Promise<void>
}

/** Playwright's `test` with a page that is watched for errors, refusals and stray requests. */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const problems: string[] = []
      const { origin } = new URL(baseURL ?? '')
      let sealed = false
      /** Requests that nothing has come of yet. */
      const open = new Set<Request>()
      let lastChange = Date.now()
      const settle = (request: Request) => {
        open.delete(request)
        lastChange = Date.now()
      }
      page.on('requestfinished', settle)
      page.on('console', (message) => {
        const kind = message.type()
        if (kind === 'error' || kind === 'warning') problems.push(`${kind}: ${message.text()}`)
      })
      page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`))
      page.on('requestfailed', (request) => {
        settle(request)
        const { errorText = '' } = request.failure() ?? {}
        // Leaving a page breaks off what it was still loading.
        if (errorText !== 'net::ERR_ABORTED') problems.push(`${errorText}: ${request.url()}`)
      })
      page.on('request', (request) => {
        const url = new URL(request.url())
        // A download hands the browser a blob of its own; nothing travels.
        if (!url.protocol.startsWith('http') && !url.protocol.startsWith('ws')) return
        open.add(request)
        if (sealed) problems.push(`request after load: ${url.href}`)
        else if (url.origin !== origin) problems.push(`request elsewhere: ${url.href}`)
      })
      await page.addInitScript(() => {
        window.refusals = []
        document.addEventListener('securitypolicyviolation', (event) => {
          window.refusals?.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
        })
      })
      // Not Playwright's 'networkidle': once, on a busy machine, that event did not come in a minute.
      const rest = async () => {
        await page.waitForLoadState('load')
        const busy = () => {
          if (open.size > 0) return [...open].map((request) => request.url())
          return Date.now() - lastChange < QUIET ? ['nothing, for a moment'] : []
        }
        const options = { message: 'what the page is waiting for', timeout: PATIENCE }
        await expect.poll(busy, options).toEqual([])
      }
      const seal = async () => {
        await rest()
        sealed = true
      }
      await use({ problems, rest, seal })
      const refusals = await page.evaluate(() => window.refusals ?? [])
      expect([...problems, ...refusals], 'the page should have stayed quiet').toEqual([])
    },
    { auto: true },
  ],
})

/** Opens a recipe's page and waits until its form takes input. */
export async function openRecipe(page: Page, slug: string, watch: Watch): Promise<void> {
  await page.goto(`recipes/${slug}/`)
  await expect(page.getByRole('group', { name: 'Your host' })).toBeEnabled()
  await watch.seal()
}

export { expect }
