// @ts-check
// The same measurements in Chromium, over a server on the loopback interface.

import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright'
import { findProgram } from '../system-packages.mjs'
import { WARM } from './measure.mjs'

/** @typedef {import('./inputs.mjs').Input} Input */
/** @typedef {import('./measure.mjs').Measured} Measured */
/** @typedef {import('./subjects.mjs').Addresses} Addresses */
/** @typedef {typeof import('./measure.mjs')} Measure */
/** @typedef {typeof import('./subjects.mjs')} Subjects */
/** @typedef {typeof import('./compose-page.ts')} ComposePage */
/** @typedef {typeof import('./paste-page.ts')} PastePage */
/** @typedef {{ memory: { usedJSHeapSize: number } }} ChromiumClock */

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']

const folder = fileURLToPath(new URL('../../src/styles/', import.meta.url))
const styles = readdirSync(folder)
  .filter((name) => name.endsWith('.css'))
  // The order of the layers comes first.
  .toSorted((a, b) => Number(b === 'layers.css') - Number(a === 'layers.css'))
  .map((name) => join(folder, name))

/**
 * Serves files by name, compressed as a site's server would send them.
 * @param {Record<string, string>} files paths by name
 */
async function serve(files) {
  const bodies = new Map(
    Object.entries(files).map(([name, path]) => [
      `/${name}`,
      gzipSync(readFileSync(path), { level: 9 }),
    ]),
  )
  const isolated = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cache-control': 'no-store',
  }
  const server = createServer(({ url = '' }, response) => {
    const body = bodies.get(url)
    const type = url.endsWith('.wasm') ? 'application/wasm' : 'text/javascript'
    if (body) {
      response.writeHead(200, { ...isolated, 'content-type': type, 'content-encoding': 'gzip' })
    } else response.writeHead(200, { ...isolated, 'content-type': 'text/html' })
    response.end(body ?? '<!doctype html><title>bench</title>')
  })
  await new Promise((settle) => server.listen(0, '127.0.0.1', () => settle(undefined)))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() }
}

/**
 * Runs work with a fresh browser that shows an empty page of the server.
 * @template T
 * @param {string} origin
 * @param {(page: import('playwright').Page) => Promise<T>} work
 */
async function withPage(origin, work) {
  const executablePath = await findProgram('chromium')
  if (executablePath === undefined) throw new Error('Chromium is not installed')
  const browser = await chromium.launch({ executablePath, args: flags })
  try {
    const page = await browser.newPage()
    page.setDefaultTimeout(0)
    await page.goto(`${origin}/`)
    return await work(page)
  } finally {
    await browser.close()
  }
}

/**
 * Measures all inputs in one page, then cold starts in a fresh browser each.
 * @param {{ engine: string, parser: string, wasm?: { module: string, exec: string } | undefined }} paths
 * @param {readonly Input[]} inputs
 * @param {{ rounds: (input: Input) => number, cold: number, growth: readonly [Input, Input] | undefined }} options
 */
export async function measureInChromium(paths, inputs, { rounds, cold, growth }) {
  const own = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url))
  const { wasm } = paths
  const { origin, close } = await serve({
    'engine.js': paths.engine,
    'parser.js': paths.parser,
    'measure.mjs': own('measure.mjs'),
    'subjects.mjs': own('subjects.mjs'),
    ...(wasm && { 'lib.wasm': wasm.module, 'wasm_exec.js': wasm.exec }),
  })
  /** @type {Addresses} */
  const addresses = {
    engine: `${origin}/engine.js`,
    parser: `${origin}/parser.js`,
    wasm: wasm && { module: `${origin}/lib.wasm`, exec: `${origin}/wasm_exec.js` },
  }
  try {
    const steady = await withPage(origin, async (page) => {
      /** @type {Measured[]} */
      const rows = []
      for (const input of inputs) {
        const given = { addresses, text: input.text, rounds: rounds(input) }
        rows.push(await page.evaluate(measureInPage, given))
      }
      const grown =
        growth &&
        (await page.evaluate(growInPage, { addresses, texts: growth.map(({ text }) => text) }))
      return { rows, grown }
    })
    /** @type {{ time: number, heap: number }[]} */
    const starts = []
    for (let turn = 0; turn < cold; turn++) {
      const given = { engine: addresses.engine, text: inputs[0]?.text ?? '' }
      starts.push(await withPage(origin, (page) => page.evaluate(startInPage, given)))
    }
    return { ...steady, starts }
  } finally {
    close()
  }
}

/**
 * Milliseconds from a key to a page that is laid out anew, with twenty recipes on one host: for each of
 * the panes that can be in front. The hidden ones follow once the form rests. The page has the site's
 * own styles, on which laying it out hangs. It is warm, as everything here that is not called cold; what
 * the first key took is told, too.
 * @param {string} page path of the bundle of compose-page.ts
 * @param {number} rounds
 * @returns {Promise<{ pane: string, first: number, times: number[] }[]>}
 */
export async function composeInChromium(page, rounds) {
  const { origin, close } = await serve({ 'compose.js': page })
  try {
    return await withPage(origin, async (tab) => {
      for (const path of styles) await tab.addStyleTag({ path })
      return tab.evaluate(typeInPage, { rounds, warm: WARM })
    })
  } finally {
    close()
  }
}

/**
 * Pastes texts into the page of an own config, each in a browser of its own, so that nothing is warm.
 * @param {string} page path of the bundle of paste-page.ts
 * @param {readonly Input[]} texts
 */
export async function pasteInChromium(page, texts) {
  const { origin, close } = await serve({ 'paste.js': page })
  try {
    const rows = []
    for (const { name, text } of texts) {
      const row = await withPage(origin, async (tab) => {
        for (const path of styles) await tab.addStyleTag({ path })
        return tab.evaluate(pasteInPage, text)
      })
      rows.push({ name, ...row })
    }
    return rows
  } finally {
    close()
  }
}

// These run in the page, and know nothing of this module but their argument.

/** @param {{ addresses: Addresses, text: string, rounds: number }} given @returns {Promise<Measured>} */
async function measureInPage({ addresses, text, rounds }) {
  /** @type {unknown[]} */
  const modules = await Promise.all(['/measure.mjs', '/subjects.mjs'].map((path) => import(path)))
  const [{ measure }, { loadSubjects }] = /** @type {[Measure, Subjects]} */ (modules)
  return measure(await loadSubjects(addresses), text, rounds)
}

/** @param {{ addresses: Addresses, texts: string[] }} given */
async function growInPage({ addresses, texts: [short = '', long = ''] }) {
  /** @type {unknown[]} */
  const modules = await Promise.all(['/measure.mjs', '/subjects.mjs'].map((path) => import(path)))
  const [{ measureGrowth }, { loadSubjects }] = /** @type {[Measure, Subjects]} */ (modules)
  const subjects = await loadSubjects(addresses)
  return subjects.slice(0, 2).map((subject) => ({
    name: subject.name,
    growth: measureGrowth(subject, short, long, 5),
  }))
}

/** @param {{ engine: string, text: string }} given */
async function startInPage({ engine, text }) {
  /** @type {unknown[]} */
  const modules = [await import(`${location.origin}/subjects.mjs`), performance]
  const [{ timeColdStart }, { memory }] = /** @type {[Subjects, ChromiumClock]} */ (modules)
  const time = await timeColdStart(engine, text)
  return { time, heap: memory.usedJSHeapSize }
}

/** @param {{ rounds: number, warm: number }} given */
async function typeInPage({ rounds, warm }) {
  /** @type {unknown} */
  const module = await import(`${location.origin}/compose.js`)
  const { start, addAll, type } = /** @type {ComposePage} */ (module)
  start()
  const rest = () => new Promise((settle) => setTimeout(settle, 500))
  await rest()
  addAll()
  const panes = [...document.querySelectorAll('[role=tab]')]
  const rows = []
  const press = async (/** @type {string} */ name) => {
    await new Promise((settle) => requestAnimationFrame(() => setTimeout(settle)))
    return type(name)
  }
  for (const tab of panes) {
    if (tab instanceof HTMLElement) tab.click()
    const first = await press('first')
    const end = performance.now() + warm
    for (let key = 0; performance.now() < end; key++) await press(`warm-${key}`)
    const times = []
    for (let round = 0; round < rounds; round++) times.push(await press(`host-${round}`))
    rows.push({ pane: tab.textContent, first, times })
    await rest()
  }
  return rows
}

/** @param {string} text */
async function pasteInPage(text) {
  /** @type {unknown} */
  const module = await import(`${location.origin}/paste.js`)
  const { start, paste } = /** @type {PastePage} */ (module)
  start()
  await new Promise((settle) => setTimeout(settle, 500))
  return paste(text)
}
