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

/** Returns the suffix of the last element from its last dot on, or the empty string (Go `path.Ext`). */
export function extName(path: string): string {
  const dot = path.lastIndexOf('.')
  return dot > path.lastIndexOf('/') ? path.slice(dot) : ''
}
