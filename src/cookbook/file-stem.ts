/** A file name made of a label: letters, digits, dots and dashes, never empty, hidden or an option. */
export function fileStem(label: string): string {
  const safe = label
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 64)
  return safe === '' ? 'config' : safe
}
