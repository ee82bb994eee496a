import { expect, test } from '@playwright/test'
import { base } from '../../scripts/site-under-test.mjs'
import { listDistinctPages } from '../support/built-site.ts'

for (const path of listDistinctPages()) {
  test(`the policy of /${path} names no way out and nothing unsafe`, async ({ request }) => {
    const html = await (await request.get(path)).text()
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("form-action 'none'")
    expect(policy).toContain("base-uri 'none'")
    expect(policy).not.toMatch(/connect-src|unsafe-|\*|https?:/)
    expect(html).not.toMatch(/ style="| on[a-z]+="/)
  })
}

/** Ways in which a script could send what was typed; each resolves to 'refused' when it could not. */
const ways: Record<string, (url: string) => Promise<string>> = {
  fetch: (url) =>
    fetch(url).then(
      () => 'sent',
      () => 'refused',
    ),
  'an image elsewhere': () =>
    new Promise((settle) => {
      const image = new Image()
      image.onload = () => settle('sent')
      image.onerror = () => settle('refused')
      image.src = 'http://127.0.0.1:9/?typed'
    }),
  'a web socket': (url) =>
    new Promise((settle) => {
      const socket = new WebSocket(url.replace('http', 'ws'))
      socket.onopen = () => settle('sent')
      socket.onerror = () => settle('refused')
    }),
}

for (const [name, way] of Object.entries(ways)) {
  test(`the browser refuses ${name}, by the policy`, async ({ page }) => {
    await page.addInitScript(() => {
      window.refusals = []
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
        window.refusals?.push(violatedDirective)
      })
    })
    await page.goto('')
    expect(await page.evaluate(way, new URL(base, page.url()).href)).toBe('refused')
    await expect.poll(() => page.evaluate(() => window.refusals)).toHaveLength(1)
  })
}
