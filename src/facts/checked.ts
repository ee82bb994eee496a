/** Where a fact was read, and when. */
export interface Checked {
  /** `owner/repository: path` on GitHub, or the address of a page. */
  readonly source: string
  /** The day on which the source was read, YYYY-MM-DD. */
  readonly checked: string
}

/** The address of a source, to be followed; undefined for one that is no page, such as a usage text. */
export function addressOf(source: string): string | undefined {
  if (source.startsWith('https://')) return source
  const [, repository, path] = /^([\w.-]+\/[\w.-]+): ([^ ,]+)/.exec(source) ?? []
  return repository && `https://github.com/${repository}/blob/HEAD/${path}`
}
