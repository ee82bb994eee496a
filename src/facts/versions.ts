/** Orders two versions of numbers with dots; what is missing counts as 0, so 25.0 equals 25.0.0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number))
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at++) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Whether a version is another one or newer. */
export const isSince = (version: string, since: string) => compareVersions(version, since) >= 0
