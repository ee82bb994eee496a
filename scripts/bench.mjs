// @ts-check
// `npm run bench` measures the bundled engine beside yaml's parseDocument on the same text, as ratios
// within one run: with the Docker host and with 10 to 10,000 files, warm and cold; and the command's
// start beside that of a Node that does nothing. It never fails for a number.
//
//   --reference CMD               an official binary as well, with the start of its process
//   --wasm FILE --wasm-exec FILE  a WebAssembly build of Butane (scripts/bench/subjects.mjs says how)
//   --chromium                    in Chromium instead of Node, and how long the compose page takes
//                                 for a key with twenty recipes on one host, and how long the page
//                                 of an own config does not answer after 1 MB is pasted
//   --chromium --paste            the last of these alone
//   --max N                       at most so many files (10000)
//   --rounds N                    turns for each input (15, fewer for the largest)

import { execFileSync, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'rolldown'
import { timeCommand } from './bench/command-start.mjs'
import { dockerHost, manyFiles } from './bench/inputs.mjs'
import { measure, measureGrowth, spreadOf } from './bench/measure.mjs'
import { loadSubjects, timeColdStart } from './bench/subjects.mjs'

/** @typedef {import('./bench/inputs.mjs').Input} Input */
/** @typedef {import('./bench/measure.mjs').Measured} Measured */
/** @typedef {import('./bench/measure.mjs').Spread} Spread */

const { values } = parseArgs({
  options: {
    reference: { type: 'string' },
    wasm: { type: 'string' },
    'wasm-exec': { type: 'string' },
    chromium: { type: 'boolean', default: false },
    paste: { type: 'boolean', default: false },
    max: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '15' },
    // for the processes that this one starts
    cold: { type: 'boolean', default: false },
    memory: { type: 'string' },
  },
})

const COLD_STARTS = 15
const COMMAND_STARTS = 25
const folder = resolve('.tmp/bench')
const engine = resolve(folder, 'engine.js')
const parser = resolve(folder, 'parser.js')
const composePage = resolve(folder, 'compose.js')
const pastePage = resolve(folder, 'paste.js')
/** Keys typed into the compose page, for each pane. */
const KEYS = 120

/** Long texts to paste: many entries, one long file, and one that is refused. */
const pasted = [
  { name: '1 MB of many files', text: manyFiles(5200).text },
  {
    name: '1 MB of one file',
    text: `variant: flatcar\nversion: 1.0.0\nstorage:\n  files:\n    - path: /a\n      contents:\n        inline: |\n${'          a line of some length\n'.repeat(31_250)}`,
  },
  { name: '5 MB', text: manyFiles(26_000).text },
]

const sizes = [10, 100, 1000, 10_000].filter((size) => size <= Number(values.max))
const inputs = [dockerHost, ...sizes.map(manyFiles)]
const rounds = (/** @type {Input} */ { text }) =>
  text.length > 1_000_000 ? Math.min(3, Number(values.rounds)) : Number(values.rounds)
const largest = /** @type {const} */ ([manyFiles(1000), manyFiles(10_000)])
const growth = Number(values.max) >= 10_000 ? largest : undefined

if (values.cold) console.log(await timeColdStart(pathToFileURL(engine).href, dockerHost.text))
else if (values.memory !== undefined) console.log(JSON.stringify(await takeMemory(values.memory)))
else await main()

async function main() {
  await bundle()
  if (values.wasm && !values['wasm-exec']) throw new Error('--wasm needs --wasm-exec')
  const wasm = values.wasm && {
    module: resolve(values.wasm),
    exec: resolve(values['wasm-exec'] ?? ''),
  }
  if (values.chromium) await inChromium(wasm || undefined)
  else await inNode(wasm || undefined)
}

/** Bundles the engine as `npm run build:lib` does, and the parser in the same manner. */
async function bundle() {
  execFileSync(process.execPath, ['scripts/build-lib.mjs', '--out', folder])
  await build({
    input: 'yaml',
    platform: 'browser',
    output: { file: parser, format: 'esm', minify: true },
    logLevel: 'silent',
  })
}

/**
 * Bundles a page of the bench, as the site does.
 * @param {string} input
 * @param {string} file
 */
async function bundlePage(input, file) {
  await build({
    input,
    platform: 'browser',
    transform: {
      target: 'es2022',
      jsx: { runtime: 'automatic', importSource: 'preact' },
      define: { 'import.meta.env.BASE_URL': '"/"' },
    },
    output: { file, format: 'esm', codeSplitting: false, minify: true },
    logLevel: 'silent',
  })
}

/** @param {{ module: string, exec: string } | undefined} wasm */
async function inNode(wasm) {
  const urls = wasm && { module: hrefOf(wasm.module), exec: hrefOf(wasm.exec) }
  const subjects = await loadSubjects({
    engine: hrefOf(engine),
    parser: hrefOf(parser),
    wasm: urls,
  })
  const { reference } = values
  if (reference) {
    const call = (/** @type {string} */ input) => {
      const { status, error } = spawnSync(reference, { input, maxBuffer: 2 ** 30 })
      if (status !== 0) throw error ?? new Error(`${reference} refused the config`)
    }
    subjects.push({ name: 'reference', call })
  }
  console.log(`Node ${process.version}`)
  const rows = inputs.map((input) => measure(subjects, input.text, rounds(input)))
  printRows(rows)
  if (growth) {
    const [short, long] = growth
    for (const subject of subjects.slice(0, 2)) {
      printGrowth(subject.name, measureGrowth(subject, short.text, long.text, 5))
    }
  }
  const starts = Array.from({ length: COLD_STARTS }, () => Number(runSelf('--cold')))
  console.log(`cold start to first output: ${format(spreadOf(starts))} ms`)
  const start = timeCommand(resolve(folder, 'kindling.js'), dockerHost.text, COMMAND_STARTS)
  console.log(
    `kindling butane: ${format(start.command)} ms, ${format(start.ratio)} times a bare Node ` +
      `(${format(start.bare)} ms), ${format(start.over)} ms more`,
  )
  for (const { name } of [dockerHost, ...largest.filter(() => growth)]) {
    /** @type {unknown} */
    const taken = JSON.parse(runSelf('--memory', name))
    const { loaded, peak } = /** @type {{ loaded: number, peak: number }} */ (taken)
    console.log(
      `memory, ${name}: ${mebibytes(peak - loaded)} over ${mebibytes(loaded)} with the engine loaded`,
    )
  }
}

/** @param {{ module: string, exec: string } | undefined} wasm */
async function inChromium(wasm) {
  const { composeInChromium, measureInChromium, pasteInChromium } =
    await import('./bench/chromium.mjs')
  await bundlePage('scripts/bench/compose-page.ts', composePage)
  await bundlePage('scripts/bench/paste-page.ts', pastePage)
  console.log('Chromium')
  for (const { name, longest, until, verdict } of await pasteInChromium(pastePage, pasted)) {
    console.log(
      `${name} pasted: longest task ${longest.toFixed(0)} ms, “${verdict}” after ${until.toFixed(0)} ms`,
    )
  }
  if (values.paste) return
  for (const { pane, first, times } of await composeInChromium(composePage, KEYS)) {
    const steady = `${format(spreadOf(times))} ms, the first one ${first.toFixed(1)} ms`
    console.log(`a key with 20 recipes, ${pane} in front: ${steady}`)
  }
  const paths = { engine, parser, wasm }
  const options = { rounds, cold: COLD_STARTS, growth }
  const { rows, grown, starts } = await measureInChromium(paths, inputs, options)
  printRows(rows)
  for (const { name, growth: spread } of grown ?? []) printGrowth(name, spread)
  console.log(`cold start to first output: ${format(spreadOf(starts.map(({ time }) => time)))} ms`)
  const heap = spreadOf(starts.map((start) => start.heap))
  console.log(
    `memory, ${dockerHost.name}: ${mebibytes(heap.median)} of JavaScript heap in use after it`,
  )
}

/**
 * Bytes of the process with the engine loaded, and at most while it transpiles.
 * @param {string} name
 */
async function takeMemory(name) {
  const [{ call }] = await loadSubjects({ engine: hrefOf(engine), parser: hrefOf(parser) })
  const { text = '' } = [dockerHost, ...largest].find((input) => input.name === name) ?? {}
  const loaded = process.memoryUsage().rss
  call(text)
  return { loaded, peak: process.resourceUsage().maxRSS * 1024 }
}

/** @param {string[]} args */
function runSelf(...args) {
  return execFileSync(process.execPath, [fileURLToPath(import.meta.url), ...args], {
    encoding: 'utf8',
  })
}

/** @param {readonly Measured[]} rows */
function printRows(rows) {
  for (const [index, { times, ratios }] of rows.entries()) {
    const { name, text } = inputs[index] ?? dockerHost
    console.log(`${name} (${Buffer.byteLength(text)} bytes)`)
    for (const [subject, spread] of Object.entries(times)) {
      console.log(`  ${subject.padEnd(18)} ${format(spread)} ms`)
    }
    for (const [pair, spread] of Object.entries(ratios)) {
      if (pair.startsWith('engine/')) console.log(`  ${pair.padEnd(18)} ${format(spread)}`)
    }
  }
}

/** @param {string} name @param {Spread} spread */
function printGrowth(name, spread) {
  console.log(`growth from 1,000 to 10,000 files, ${name}: ${format(spread)} times`)
}

/** @param {string} path */
function hrefOf(path) {
  return pathToFileURL(path).href
}

/** @param {Spread} spread */
function format({ median, low, high }) {
  const [middle, from, to] = [median, low, high].map((value) => value.toPrecision(3))
  return `${middle} [${from} to ${to}]`
}

/** @param {number} bytes */
function mebibytes(bytes) {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`
}
