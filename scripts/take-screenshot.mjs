// @ts-check
// `node scripts/take-screenshot.mjs` writes docs/screenshot.png, the picture in README.md: the
// docker-host page of the site that `npm test -- build` left, with a few answers typed in.

import { preview } from 'astro'
import '../build/no-telemetry.mjs'
import { launchChromium } from './launch-chromium.mjs'
import { base, environment, port } from './site-under-test.mjs'

const answers = {
  'Host name': 'build-01',
  'DNS servers': '10.20.30.1',
  // A made-up key that nobody holds, so that the page has nothing to warn of.
  'SSH public keys':
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGFT0tSZcajy41wcIx10BShtjzFdyupiBEdLe3c4Y6Vz me@laptop',
  Address: '10.20.30.41/24',
  Gateway: '10.20.30.1',
}

Object.assign(process.env, environment)
const server = await preview({ server: { port }, logLevel: 'error' })
const browser = await launchChromium()
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
  await page.goto(`http://localhost:${port}${base}recipes/docker-host/`)
  for (const [label, answer] of Object.entries(answers)) {
    await page.getByLabel(label, { exact: true }).fill(answer)
  }
  await page.getByRole('tab', { name: /^Butane/ }).click()
  await page.getByRole('form', { name: 'Settings' }).evaluate((form) => {
    form.scrollIntoView({ block: 'start' })
  })
  await page.waitForTimeout(500)
  await page.screenshot({ path: 'docs/screenshot.png' })
} finally {
  await browser.close()
  await server.stop()
}
