/** What `npm pack` makes, installed in an empty folder without a network, and used there. */
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { machineNodes } from '../support/machine-nodes.ts'
import { scratchFolder } from '../support/scratch.ts'

const scratch = scratchFolder()
const checkout = join(scratch, 'checkout')
const user = join(scratch, 'user')

const butane = `variant: flatcar
version: 1.1.0
passwd:
  users:
    - name: core
      ssh_authorized_keys:
        - ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIODqaaC9lbwhD30HAlpceUuauOl2DK7uKgSpTnjtblzg me@work
`
const ignition =
  '{"ignition":{"version":"3.4.0"},"passwd":{"users":[{"name":"core","sshAuthorizedKeys":["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIODqaaC9lbwhD30HAlpceUuauOl2DK7uKgSpTnjtblzg me@work"]}]}}\n'

/** What is packed, beside the types. */
const packed = [
  'LICENSE',
  'NOTICE',
  'README.md',
  'lib/engine.js',
  'lib/kindling.js',
  'lib/kindling/check.cjs',
  'lib/kindling/facts.cjs',
  'lib/kindling/main.cjs',
  'lib/kindling/shared.cjs',
  'package.json',
]

function runIn(cwd: string, program: string, args: string[], input = '') {
  // `npm test` hands its own settings on; those of a reader are not there.
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'))
  const env = { ...Object.fromEntries(kept), XDG_CACHE_HOME: join(scratch, 'caches') }
  const options = { cwd, env, input, encoding: 'utf8', timeout: 120_000 } as const
  const { status, stdout, stderr } = spawnSync(program, args, options)
  return { status, stdout, stderr }
}

/** A copy of what packing reads, so that a run changes nothing in the checkout. */
function copyCheckout() {
  mkdirSync(checkout)
  for (const name of ['package.json', 'tsconfig.json', 'README.md', 'LICENSE', 'NOTICE']) {
    copyFileSync(name, join(checkout, name))
  }
  // `tests` and `recipes` are there to be left out
  for (const name of ['src', 'scripts', 'recipes', 'tests/unit/build']) {
    cpSync(name, join(checkout, name), { recursive: true })
  }
  symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'))
}

let manifest = ''
let size = 0

beforeAll(() => {
  copyCheckout()
  const made = runIn(checkout, 'npm', ['pack', '--json', '--silent'])
  expect(made.stderr).toBe('')
  manifest = readFileSync(join(checkout, 'package.json'), 'utf8')
  const [{ filename, size: bytes }] = JSON.parse(made.stdout.slice(made.stdout.indexOf('[\n'))) as [
    { filename: string; size: number },
  ]
  size = bytes
  mkdirSync(user)
  writeFileSync(join(user, 'package.json'), '{ "name": "user", "type": "module" }\n')
  const flags = ['--offline', '--no-audit', '--no-fund', '--cache', join(scratch, 'cache')]
  const installed = runIn(user, 'npm', ['install', ...flags, join(checkout, filename)])
  expect(installed).toMatchObject({ status: 0, stderr: '' })
  writeFileSync(join(user, 'host.bu'), butane)
  writeFileSync(join(user, 'host.ign'), ignition)
})

test('packing leaves package.json as it was', () => {
  expect(manifest).toBe(readFileSync('package.json', 'utf8'))
})

test('the package holds what its command and its engine need, and no more', () => {
  const folder = join(user, 'node_modules/kindling')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
  const types = files.filter((file) => file.startsWith('lib/types/'))
  expect(types).toContain('lib/types/index.d.ts')
  expect(types.filter((file) => !file.endsWith('.d.ts'))).toEqual([])
  expect(files.filter((file) => !types.includes(file)).toSorted()).toEqual(packed)
  process.stdout.write(`the package, compressed: ${size} bytes\n`)
  expect(size).toBeLessThan(300_000)
})

test('nothing else is installed with it', () => {
  const names = readdirSync(join(user, 'node_modules')).filter((name) => !name.startsWith('.'))
  expect(names).toEqual(['kindling'])
})

describe.each(machineNodes)('with %s', (node) => {
  const kindling = (args: string[], input?: string) =>
    runIn(user, node, ['node_modules/.bin/kindling', ...args], input)

  test('the command translates, validates and checks', () => {
    expect(kindling(['butane', '--strict'], butane)).toEqual({
      status: 0,
      stdout: ignition,
      stderr: '',
    })
    expect(kindling(['validate', 'host.ign'])).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(kindling(['check', '--strict', 'host.bu'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '1 file: no errors, no warnings\n',
    })
    const refused = kindling(['check', '-'], butane.replace('1.1.0', '9.9.9'))
    expect(refused.status).toBe(1)
    expect(refused.stdout).toContain('9.9.9')
  })

  test('a file beside it imports the engine', () => {
    writeFileSync(
      join(user, 'use.js'),
      `import { transpile } from 'kindling/engine'\nprocess.stdout.write(transpile(${JSON.stringify(butane)}).output)\n`,
    )
    expect(runIn(user, node, ['use.js'])).toEqual({ status: 0, stdout: ignition, stderr: '' })
  })
})

test('TypeScript finds the types of the engine', () => {
  const code = `import { transpile, type Diagnostic } from 'kindling/engine'
export const report: readonly Diagnostic[] = transpile('').report
// @ts-expect-error: a number is no text
transpile(1)
`
  writeFileSync(join(user, 'use.ts'), code)
  const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022']
  const tsc = resolve('node_modules/typescript/bin/tsc')
  expect(runIn(user, 'node', [tsc, ...flags, 'use.ts'])).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  })
})
