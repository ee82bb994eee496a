// @ts-check
// The package.json of the package that `npm pack` makes. The bundles in lib/ need no other package, so whoever installs
// them must not get those that the site is built with. `prepack` puts the shorter file in place, and `postpack`, with
// `--restore`, the whole one back. In between the whole one is .tmp/package.json.

import { copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

const whole = '.tmp/package.json'

/** What only a checkout has a use for. */
const ofCheckout = [
  'scripts',
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'allowScripts',
]

if (process.argv.includes('--restore')) {
  renameSync(whole, 'package.json')
} else {
  mkdirSync('.tmp', { recursive: true })
  copyFileSync('package.json', whole)
  /** @type {unknown} */
  const parsed = JSON.parse(readFileSync(whole, 'utf8'))
  const manifest = /** @type {Record<string, unknown>} */ (parsed)
  const entries = Object.entries(manifest).filter(([key]) => !ofCheckout.includes(key))
  writeFileSync('package.json', `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`)
}
