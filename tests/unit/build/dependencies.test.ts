import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dependencies, devDependencies } from '../../../package.json'

/** What the site is made of: the build reads nothing else. */
const roots = ['astro.config.mjs', 'build', 'recipes', 'src']

const code = roots.flatMap(listFiles).map((path) => readFileSync(path, 'utf8'))

function listFiles(root: string): string[] {
  if (statSync(root).isFile()) return [root]
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
  return paths.filter((path) => /\.(ts|tsx|mjs|astro|mdx)$/.test(path)).map((p) => join(root, p))
}

/** The packages that a file imports, those left out that it imports types of. */
function importedPackages(text: string): string[] {
  const imports = text.matchAll(/^import (?!type )(?:[^'"]* from )?'((?:@[\w-]+\/)?[\w-]+)/gm)
  return [...imports].map(([, name = '']) => name).filter((name) => name !== 'node')
}

test('the site imports only what a production install brings', () => {
  const imported = new Set(code.flatMap(importedPackages))
  expect(imported).toContain('preact')
  expect([...imported].filter((name) => !(name in dependencies))).toEqual([])
})

test('a dependency is named by what the site is made of; the others are for development', () => {
  const unused = Object.keys(dependencies).filter((name) => !code.some((t) => t.includes(name)))
  expect(unused).toEqual([])
  expect(Object.keys(devDependencies).filter((name) => name in dependencies)).toEqual([])
})

test('the lock file names no registry and no package that installs itself by a script, but esbuild', () => {
  const lock = readFileSync('package-lock.json', 'utf8')
  expect(lock).not.toMatch(/"resolved"|registry\./)
  // It has the program in a package already, and `allowScripts` refuses the script.
  const { packages } = JSON.parse(lock) as { packages: Record<string, object> }
  const scripted = Object.entries(packages).filter(([, entry]) => 'hasInstallScript' in entry)
  expect(scripted.map(([path]) => path)).toEqual(['node_modules/esbuild'])
})
