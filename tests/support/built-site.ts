import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { folder } from '../../scripts/site-under-test.mjs'

/** Every page of the built site, as a path below its base: '' is the home page. */
export function listPages(): string[] {
  return listFiles('.html').map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
}

/** Every file of the built site with this ending, as a path below its base. */
export function listFiles(ending: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}
