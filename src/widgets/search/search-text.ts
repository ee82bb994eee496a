import type { Inputs } from '../../cookbook/input.ts'

/** What the page of a recipe says that readers search for. */
interface Said {
  readonly title: string
  readonly description: string
  readonly category: string
  readonly tags: readonly string[]
}

/** Everything a recipe can be found by: what its page says and what its form asks. */
export function searchText({ title, description, category, tags }: Said, inputs: Inputs): string {
  const labels = Object.values(inputs).map(({ label }) => label)
  return [title, description, category, ...tags, ...labels].join('\n').toLowerCase()
}

/** Whether every word of the query occurs in a text of `searchText`; an empty query is in any. */
export function hasWords(text: string, query: string): boolean {
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
