/** A byte count for people, in units of 1000: "812 B", "3.4 kB", "131 kB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const thousands = bytes / 1000
  return `${thousands < 99.95 ? thousands.toFixed(1) : Math.round(thousands)} kB`
}
