// @ts-check
// The browser in which scripts look at pages.

import { chromium } from 'playwright'
import { ensurePrograms, findProgram } from './system-packages.mjs'

/**
 * Starts Chromium without a window, and installs it first if need be.
 * @returns {Promise<import('playwright').Browser>}
 * @throws {Error} where there is none and none can be installed, with what to install
 */
export async function launchChromium() {
  const problems = await ensurePrograms(['chromium'])
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const executablePath = await findProgram('chromium')
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
  })
}
