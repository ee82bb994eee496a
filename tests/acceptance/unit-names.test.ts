import { expect, test } from 'vitest'
import { mountUnitName } from '../../src/engine/index.ts'
import { nastyText } from '../support/nasty.ts'
import { need } from '../support/programs.ts'
import { seededRandom } from '../support/random.ts'
import { run } from '../support/run.ts'

const SEED = Number(process.env['SEED'] ?? 8)
const PATHS = 500

/** Paths of one to four folders with nasty names; `.` and `..` are none, and systemd refuses them. */
function nastyPaths(): string[] {
  const random = seededRandom(SEED)
  const folder = () => nastyText(random, false).replaceAll('/', '').trim() || 'x'
  return Array.from({ length: PATHS }, () => {
    const folders = Array.from({ length: 1 + Math.floor(random() * 4) }, folder)
    return `/${folders.map((name) => (/^\.\.?$/.test(name) ? 'x' : name)).join('/')}`
  })
}

test(`mount units have the names that systemd-escape gives ${PATHS} paths (seed ${SEED})`, async () => {
  const paths = ['/', '/.hidden/.x', '/a//b/', '/var/lib/my-data', ...nastyPaths()]
  const command = [await need('systemd-escape'), '--path', '--suffix=mount', '--', ...paths]
  const { status, stdout, output } = await run(command)
  expect(status, output).toBe(0)
  // a space in a path is escaped, so that those in between are separators
  expect(paths.map(mountUnitName)).toEqual(stdout.trimEnd().split(' '))
})
