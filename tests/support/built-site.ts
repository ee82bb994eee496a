import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { base, folder } from '../../scripts/site-under-test.mjs'

/** Of a family of pages larger than this three are tried: the shortest, the middle and the longest. */
const WHOLE_FAMILY = 6

/** Every page of the built site, as a path below its base: '' is the home page. */
export function listPages(): string[] {
  return listFiles('.html').map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
}

/**
 * Pages that stand for all. What lies below one folder is a family, and so are the pages that every
 * recipe has.
 */
export function samplePages(): string[] {
  const families = Map.groupBy(listPages(), (path) => {
    const route = path.replace(/^recipes\/[^/]+\//, 'recipes/*/')
    return route.includes('*') ? route : route.split('/').slice(0, -2).join('/')
  })
  return [...families.values()].flatMap((pages) => {
    if (pages.length <= WHOLE_FAMILY) return pages
    const bySize = pages.toSorted((a, b) => sizeOf(a) - sizeOf(b))
    return [0, bySize.length >> 1, -1].map((index) => bySize.at(index) ?? '')
  })
}

/** The text of a file of the site, or the HTML of a page. */
export function readText(path: string): string {
  return readFileSync(fileOf(path), 'utf8')
}

/** Whether the site has a file or a page at this path, which begins with the site's base. */
export function hasFile(pathname: string): boolean {
  if (!pathname.startsWith(base)) return false
  const file = fileOf(decodeURIComponent(pathname.slice(base.length)))
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false
}

/** Every file of the built site with this ending, as a path below its base. */
export function listFiles(ending: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

function fileOf(path: string): string {
  return join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path)
}

function sizeOf(path: string): number {
  return statSync(fileOf(path)).size
}
