// @ts-check
// `npm test` runs every stage; `npm test -- unit golden` those named; `npm test -- unit -- quote`
// hands what follows the second `--` to the test runner as its filter. The last line counts tests.

import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { environment } from './site-under-test.mjs'
import { ensurePrograms, programs } from './system-packages.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ name: string, needs?: string[], programs?: string[], run: (filter: string[]) => Promise<Count> }} Stage */

const reports = resolve('.tmp/reports')
const bin = resolve('node_modules/.bin')

/** @type {Stage[]} */
const stages = [
  { name: 'lint', run: () => script('lint') },
  { name: 'types', run: () => script('types') },
  { name: 'unit', run: (filter) => vitest('unit', filter) },
  { name: 'golden', run: (filter) => vitest('golden', filter) },
  {
    name: 'acceptance',
    // All that the readers and the shells are, which is all but the browser.
    programs: Object.keys(programs).filter((name) => name !== 'chromium'),
    run: (filter) => vitest('acceptance', filter),
  },
  { name: 'build', run: () => script('build', environment) },
  { name: 'browser', needs: ['build'], programs: ['chromium'], run: playwright },
]

/**
 * Runs a program of node_modules/.bin with its output on ours; resolves to whether it succeeded.
 * That folder goes first on PATH, so that the Node in it runs the program, not an older one.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<boolean>}
 */
function run(program, args, env = {}) {
  const PATH = [bin, process.env['PATH']].join(delimiter)
  const options = { env: { ...process.env, ...env, PATH } }
  return new Promise((settle) => {
    spawn(program, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] })
      .on('error', (error) => {
        console.error(error.message)
        settle(false)
      })
      .on('close', (code) => settle(code === 0))
  })
}

/**
 * Runs an npm script that counts as one test.
 * @param {string} name
 * @param {Record<string, string>} [env]
 * @returns {Promise<Count>}
 */
async function script(name, env) {
  const ok = await run('npm', ['run', '--silent', name], env)
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
}

/**
 * @param {string} project
 * @param {string[]} filter
 * @returns {Promise<Count>}
 */
async function vitest(project, filter) {
  const file = join(reports, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const ok = await run('vitest', ['run', '--project', project, ...reporters, ...filter])
  return readCount(file, ok, (/** @type {import('vitest/node').JsonTestResults} */ report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  }))
}

/**
 * @param {string[]} filter
 * @returns {Promise<Count>}
 */
async function playwright(filter) {
  const file = join(reports, 'browser.json')
  const ok = await run('playwright', ['test', '--reporter=list,json', ...filter], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  })
  /** @typedef {import('@playwright/test/reporter').JSONReport} Report */
  return readCount(file, ok, (/** @type {Report} */ { stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }))
}

/**
 * Reads a runner's JSON report. A run that failed without a failed test (a file that does not load,
 * say) counts as one failure, and so does a run that left no report.
 * @template Report
 * @param {string} file
 * @param {boolean} ok whether the runner exited with 0
 * @param {(report: Report) => Count} count
 * @returns {Count}
 */
function readCount(file, ok, count) {
  let result = { passed: 0, failed: 0, skipped: 0 }
  try {
    /** @type {unknown} */
    const report = JSON.parse(readFileSync(file, 'utf8'))
    result = count(/** @type {Report} */ (report))
  } catch {
    console.error(`no report in ${file}`)
    ok = false
  }
  return ok || result.failed > 0 ? result : { ...result, failed: 1 }
}

/**
 * @param {Stage} stage
 * @param {string[]} filter
 * @returns {Promise<Count>}
 */
async function runStage(stage, filter) {
  const problems = await ensurePrograms(stage.programs ?? [])
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) return { passed: 0, failed: problems.length, skipped: 0 }
  const count = await stage.run(filter)
  if (count.passed + count.failed > 0) return count
  console.error(`${stage.name}: no test ran`)
  return { ...count, failed: 1 }
}

/** @param {Count} count */
function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** @param {string[]} args */
function parse(args) {
  const dashes = args.indexOf('--')
  const names = dashes < 0 ? args : args.slice(0, dashes)
  const filter = dashes < 0 ? [] : args.slice(dashes + 1)
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name))
  if (unknown.length > 0) {
    const known = stages.map((stage) => stage.name).join(' ')
    throw new Error(`no stage ${unknown.join(', ')}; there are: ${known}`)
  }
  const wanted = new Set(names.length > 0 ? names : stages.map((stage) => stage.name))
  for (const stage of stages) {
    if (wanted.has(stage.name)) for (const need of stage.needs ?? []) wanted.add(need)
  }
  return { chosen: stages.filter((stage) => wanted.has(stage.name)), filter }
}

const { chosen, filter } = parse(process.argv.slice(2))
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
const total = { passed: 0, failed: 0, skipped: 0 }
const lines = []
for (const stage of chosen) {
  console.log(`\n== ${stage.name}`)
  const start = Date.now()
  const count = await runStage(stage, filter)
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  const line = `${stage.name.padEnd(10)} ${seconds.padStart(6)} s  ${describe(count)}`
  console.log(`== ${line}`)
  lines.push(line)
  total.passed += count.passed
  total.failed += count.failed
  total.skipped += count.skipped
}
console.log(`\n${lines.join('\n')}\n\n${describe(total)}`)
process.exitCode = total.failed > 0 ? 1 : 0
