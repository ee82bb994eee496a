/** Absolute, simplified paths, which nodes and devices are named by (upstream: path.go). */
import type { Code } from '../../diagnostics/catalog.ts'
import { cleanPath, isAbsolutePath } from '../../text/path.ts'

/** Judges a path that has to be there. */
export function findPathProblem(path = ''): Code | undefined {
  if (path === '') return 'ignition/path-missing'
  if (!isAbsolutePath(path)) return 'ignition/path-relative'
  return cleanPath(path) === path ? undefined : 'ignition/path-not-simplified'
}
