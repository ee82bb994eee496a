import { compareVersions, isSince } from './versions.ts'

/**
 * The oldest containerd of each branch that its project recommends for Kubernetes 1.x, the newest
 * branch first.
 */
export const containerdFor: Readonly<Record<number, readonly string[]>> = {
  31: ['2.1.0', '2.0.0', '1.7.20', '1.6.34'],
  32: ['2.1.0', '2.0.1', '1.7.24', '1.6.36'],
  33: ['2.1.0', '2.0.4', '1.7.24', '1.6.36'],
  34: ['2.1.3', '2.0.6', '1.7.28', '1.6.39'],
  35: ['2.2.0', '2.1.5', '1.7.28'],
  36: ['2.3.0', '2.2.0'],
}

/**
 * What containerd would have to be for Kubernetes 1.`minor` where this one is none of those that are
 * recommended; undefined where it is, and for a minor version that the table does not have.
 */
export function betterContainerd(containerd: string, minor: number): readonly string[] | undefined {
  const wanted = containerdFor[minor]
  if (wanted === undefined || isRecommended(containerd, wanted)) return undefined
  return wanted
}

function isRecommended(containerd: string, wanted: readonly string[]): boolean {
  const branch = branchOf(containerd)
  const newest = branchOf(wanted[0] ?? '')
  if (compareVersions(branch, newest) > 0) return true
  return wanted.some((oldest) => branchOf(oldest) === branch && isSince(containerd, oldest))
}

const branchOf = (version: string) => version.split('.').slice(0, 2).join('.')
