import { existsSync } from 'node:fs'
import { chromium, defineConfig } from '@playwright/test'
import { base, environment, port } from './scripts/site-under-test.mjs'

// CHROMIUM_PATH, else the browser that Playwright installed, else Debian's.
const own = chromium.executablePath()
const executablePath = process.env['CHROMIUM_PATH'] ?? (existsSync(own) ? own : '/usr/bin/chromium')

// Debian's build asks the network for updates of its components; these tests count every request.
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
]

const url = `http://localhost:${port}${base}`

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: '.tmp/browser',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  // A busy machine may make one try too slow; the report names what only passed on the second.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 60_000,
  use: {
    actionTimeout: 10_000,
    baseURL: url,
    // Containers seldom give Chromium the user namespaces its sandbox needs.
    launchOptions: { executablePath, args: ['--no-sandbox', '--disable-gpu', ...quiet] },
  },
  webServer: {
    command: `node scripts/astro.mjs preview --port ${port}`,
    url,
    env: environment,
    reuseExistingServer: process.env['CI'] === undefined,
    timeout: 60_000,
  },
})
