import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { programs } from '../../../scripts/system-packages.mjs'

const pages = ['README.md', 'CONTRIBUTING.md', 'UPSTREAM.md', 'docs/architecture.md']
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>
}

test.each(pages)('every npm script that %s names exists', (page) => {
  const text = readFileSync(page, 'utf8')
  const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test))/g)]
  for (const [, script, short] of named) expect(scripts).toHaveProperty([script ?? short ?? ''])
})

test.each(pages)('every file that %s links to exists', (page) => {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)]
  const missing = links
    .map(([, link = '']) => join(dirname(page), link))
    .filter((at) => !existsSync(at))
  expect(missing).toEqual([])
})

/** Texts that look like a path of the project: with a slash inside, and no pattern or placeholder. */
const PATH = /`((?:[\w.-]+\/)+[\w.-]*)`/g
/** What paths in these pages are relative to. */
const bases = ['', 'src/', 'src/engine/']
/** Made by commands that the pages name, or of other programs. */
const elsewhere = /^(lib|dist|node_modules|\.tmp)\//

test.each(pages)('every path that %s names exists', (page) => {
  const named = [...readFileSync(page, 'utf8').matchAll(PATH)].map(([, path = '']) => path)
  const missing = named
    .filter((path) => !elsewhere.test(path))
    .filter((path) => !bases.some((base) => existsSync(base + path)))
  expect(named.length).toBeGreaterThan(0)
  expect(missing).toEqual([])
})

test('the README says where the packages that the tests need are listed', () => {
  expect(readFileSync('README.md', 'utf8')).toContain('`scripts/system-packages.mjs`')
  expect(Object.values(programs).filter((program) => program.package === '')).toEqual([])
})

test('the README begins with the two commands', () => {
  const blocks = [...readFileSync('README.md', 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)]
  expect(blocks.slice(0, 2).map(([, code]) => code)).toEqual([
    'npm ci && npm start\n',
    'npm ci && npm test\n',
  ])
})
