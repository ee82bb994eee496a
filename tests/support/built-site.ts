import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { folder } from '../../scripts/site-under-test.mjs'

/** Every page of the built site, as a path below its base: '' is the home page. */
export function listPages(): string[] {
  return listFiles('.html').map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
}

/** Of the many pages that one template makes out of data, those that show all it can do. */
const samples: readonly [RegExp, readonly string[]][] = [
  [/^reference\/./, ['reference/flatcar-1.1.0/', 'reference/fcos-1.8.0-experimental/']],
  [
    /^diagnostics\/./,
    ['butane/decimal-mode/', 'ignition/json-type/'].map((code) => `diagnostics/${code}`),
  ],
]

/** Pages to try in a browser: every page that is not one of many of its kind, and samples. */
export function listDistinctPages(): string[] {
  return listPages().filter((path) =>
    samples.every(([kind, kept]) => !kind.test(path) || kept.includes(path)),
  )
}

/** Every file of the built site with this ending, as a path below its base. */
export function listFiles(ending: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}
