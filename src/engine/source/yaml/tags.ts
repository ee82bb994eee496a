const coreUri = 'tag:yaml.org,2002:'

/** The handles that need no directive. */
export const defaultHandles: readonly (readonly [handle: string, prefix: string])[] = [
  ['!', '!'],
  ['!!', coreUri],
]

/** Returns go-yaml's short form of a tag: `!!name` for those of YAML itself, '' for the lone `!`. */
export function shortenTag(tag: string): string {
  if (tag === '!') return ''
  return tag.startsWith(coreUri) ? `!!${tag.slice(coreUri.length)}` : tag
}
