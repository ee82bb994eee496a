import { expect, test } from '@playwright/test'
import { base } from '../../scripts/site-under-test.mjs'
import { listPages, readPage } from '../support/built-site.ts'

test('the policy of every page names no way out and nothing unsafe', () => {
  for (const path of listPages()) {
    const html = readPage(path)
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
    expect(policy, path).toContain("default-src 'none'")
    expect(policy, path).toContain("form-action 'none'")
    expect(policy, path).toContain("base-uri 'none'")
    expect(policy, path).not.toMatch(/connect-src|unsafe-|\*|https?:/)
    // Tags only: the text of a page may well show a style attribute.
    for (const [tag] of html.matchAll(/<[a-z][^>]*>/g)) {
      expect(tag.replaceAll(/"[^"]*"/g, '""'), path).not.toMatch(/\s(style|on[a-z]+)=/)
    }
  }
})

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
