import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'

const source = 'variant: flatcar\nversion: 1.0.0\npasswd:\n  users:\n    - name: core\n'
const folder = mkdtempSync(join(tmpdir(), 'kindling-library-'))
const command = join(folder, 'kindling.js')

function node(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync('node', args, { input, encoding: 'utf8' })
  return { status, stdout, stderr }
}

beforeAll(() => {
  const built = node(['scripts/build-lib.mjs', '--out', folder])
  expect(built.stderr).toBe('')
  expect(built.status).toBe(0)
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** What a page may spend on the engine, its dependencies included: bytes as a server sends them. */
const ENGINE_BUDGET = 60_000

test(`the engine, compressed, is no more than ${ENGINE_BUDGET} bytes`, () => {
  const code = readFileSync(join(folder, 'engine.js'))
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(ENGINE_BUDGET)
})

test('the engine is one module that runs where there is neither a DOM nor Node', () => {
  // A fresh context has the language's own globals and nothing else; three are handed in.
  const script = `
    import { SourceTextModule, createContext } from 'node:vm'
    import { readFileSync } from 'node:fs'
    const context = createContext({ TextEncoder, TextDecoder, URL })
    const code = readFileSync(${JSON.stringify(join(folder, 'engine.js'))}, 'utf8')
    const module = new SourceTextModule(code, { context })
    await module.link((name) => { throw new Error('imports ' + name) })
    await module.evaluate()
    const { transpile, validateIgnition } = module.namespace
    const { output, report, failure } = transpile(${JSON.stringify(source)}, {})
    console.log(JSON.stringify({ output, report, failure, valid: validateIgnition(output).report }))
  `
  const flags = ['--experimental-vm-modules', '--no-warnings', '--input-type=module', '-e', script]
  const { stdout, stderr } = node(flags)
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual({
    output: '{"ignition":{"version":"3.3.0"},"passwd":{"users":[{"name":"core"}]}}\n',
    report: [],
    valid: [],
  })
})

test('the command is an executable file that says which program runs it', () => {
  expect(statSync(command).mode & 0o777).toBe(0o755)
  expect(readFileSync(command, 'utf8').split('\n')[0]).toBe('#!/usr/bin/env node')
})

test('the command translates standard input', () => {
  expect(node([command, 'butane', '--strict'], source)).toEqual({
    status: 0,
    stdout: '{"ignition":{"version":"3.3.0"},"passwd":{"users":[{"name":"core"}]}}\n',
    stderr: '',
  })
})

test('the command refuses what the official program refuses, with its exit status', () => {
  const { status, stdout, stderr } = node([command, 'butane'], 'variant: flatcar\nversion: 9.9.9\n')
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain('9.9.9')
})
