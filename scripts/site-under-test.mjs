// @ts-check
// The site that the browser tests visit. It lies below a base path as on GitHub Pages, so that a
// link that forgets the base path is a failing test, and apart from the dist/ of `npm start`.

export const base = '/kindling/'
export const folder = '.tmp/site'
// two checkouts on one machine must not test each other's site
export const port = Number(process.env['SITE_PORT'] ?? 4329)

/** Where it says it is served from, which its site map needs. */
export const site = `http://localhost:${port}`

/** What astro.config.mjs reads to build and serve that site. */
export const environment = {
  KINDLING_SITE: site,
  KINDLING_BASE: base,
  KINDLING_OUT: `./${folder}`,
}
