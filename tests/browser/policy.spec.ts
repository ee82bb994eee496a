import { expect, test } from '@playwright/test'
import dockerHost from '../../recipes/docker-host/recipe.ts'
import { base } from '../../scripts/site-under-test.mjs'
import { listInputs } from '../../src/cookbook/initial-values.ts'
import { listPages, readText } from '../support/built-site.ts'

/** What the policy in a page's head has to say, and what it must not. */
const wanted = ["default-src 'none'", "form-action 'none'", "base-uri 'none'"]
const unwanted = /connect-src|unsafe-|\*|https?:/

/** Attributes that the policy would refuse, of the tags only: text may well show such a thing. */
function refusedAttributes(html: string): string[] {
  const tags = [...html.matchAll(/<[a-z][^>]*>/g)].map(([tag]) => tag)
  return tags.filter((tag) => /\s(style|on[a-z]+)=/.test(tag.replaceAll(/"[^"]*"/g, '""')))
}

test('the policy of every page names no way out and nothing unsafe', () => {
  const faults = listPages().flatMap((path) => {
    const html = readText(path)
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
    const isStrict = wanted.every((part) => policy.includes(part)) && !unwanted.test(policy)
    return [...(isStrict ? [] : [`${path}: ${policy}`]), ...refusedAttributes(html)]
  })
  expect(faults).toEqual([])
})

test('the privacy page names every setting that the browser remembers', () => {
  const html = readText('privacy/')
  const kept = listInputs(dockerHost).filter(([, { remembered }]) => remembered)
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.filter(([, { label }]) => !html.includes(`<li>${label}</li>`))).toEqual([])
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
