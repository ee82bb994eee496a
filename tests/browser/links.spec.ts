import { expect, test } from '@playwright/test'
import { base, site } from '../../scripts/site-under-test.mjs'
import { hasFile, listPages, readText } from '../support/built-site.ts'

const origin = 'http://site.test'

/** The ids that links of a page can lead to. */
function idsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id))
}

test('every link within the site leads somewhere', () => {
  const htmlOf = new Map(listPages().map((path) => [`${base}${path}`, readText(path)]))
  const dead: string[] = []
  let links = 0
  for (const [from, html] of htmlOf) {
    for (const [, target = ''] of html.matchAll(/\s(?:href|src|component-url)="([^"]*)"/g)) {
      const { origin: to, pathname, hash } = new URL(target.replaceAll('&amp;', '&'), origin + from)
      if (to !== origin) continue
      links += 1
      const known =
        hash.length < 2 || idsOf(htmlOf.get(pathname) ?? '').has(decodeURI(hash.slice(1)))
      if (!hasFile(pathname) || !known) dead.push(`${target} in ${from}`)
    }
  }
  expect(links).toBeGreaterThan(100)
  expect(dead).toEqual([])
})

test('the site map lists every page but the one for what is missing', () => {
  const found = [...readText('sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)]
  const expected = listPages().filter((path) => path !== '404.html')
  expect(found.map(([, address]) => address).toSorted()).toEqual(
    expected.map((path) => `${site}${base}${path}`).toSorted(),
  )
})

test('no page repeats an id', () => {
  const repeated = listPages().filter((path) => {
    const html = readText(path)
    return idsOf(html).size !== [...html.matchAll(/\sid="/g)].length
  })
  expect(repeated).toEqual([])
})
