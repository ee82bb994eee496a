/** Tells whether a slash-separated path starts at the root. */
export function isAbsolutePath(path: string): boolean {
  return path.startsWith('/')
}

/**
 * Shortens a slash-separated path by its text alone, as Go's `path.Clean`: no empty, `.` or needless
 * `..` elements, no trailing slash; the empty path is `.`.
 */
export function cleanPath(path: string): string {
  const rooted = isAbsolutePath(path)
  const kept: string[] = []
  for (const element of path.split('/')) {
    if (element === '' || element === '.') continue
    if (element !== '..') kept.push(element)
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop()
    else if (!rooted) kept.push('..')
  }
  const joined = kept.join('/')
  return rooted ? `/${joined}` : joined === '' ? '.' : joined
}

/** Joins path elements by slashes and cleans the result; empty elements are left out (Go `path.Join`). */
export function joinPath(...elements: string[]): string {
  const present = elements.filter((element) => element !== '')
  return present.length === 0 ? '' : cleanPath(present.join('/'))
}

/** Returns the last element of a path: `.` for the empty path, `/` for slashes alone (Go `path.Base`). */
export function baseName(path: string): string {
  if (path === '') return '.'
  const end = endWithoutSlashes(path)
  if (end === 0) return '/'
  return path.slice(path.lastIndexOf('/', end - 1) + 1, end)
}

/** Returns all but the last element of a path, cleaned (Go `path.Dir`). */
export function dirName(path: string): string {
  return cleanPath(path.slice(0, path.lastIndexOf('/') + 1))
}

/** Returns the suffix of the last element from its last dot on, or the empty string (Go `path.Ext`). */
export function extName(path: string): string {
  const dot = path.lastIndexOf('.')
  return dot > path.lastIndexOf('/') ? path.slice(dot) : ''
}

// A loop: a pattern for "slashes at the end" takes quadratic time on a run of slashes in the middle.
function endWithoutSlashes(path: string): number {
  let end = path.length
  while (end > 0 && path[end - 1] === '/') end--
  return end
}
