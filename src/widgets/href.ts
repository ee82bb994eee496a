/** Address of a page or file of this site, below whatever base path it is served from. */
export function href(path: string): string {
  const base = import.meta.env.BASE_URL.replace(/\/*$/, '/')
  return base + path.replace(/^\//, '')
}
