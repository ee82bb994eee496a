export interface Heading {
  readonly id: string
  readonly text: string
}

const heading = /<h2\b([^>]*)>([\s\S]*?)<\/h2>/g
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
}

/** Lists the second-level headings with an id in rendered HTML, in order, as plain text. */
export function findHeadings(html: string): Heading[] {
  return [...html.matchAll(heading)].flatMap(([, attributes = '', content = '']) => {
    const id = /\bid="([^"]+)"/.exec(attributes)?.[1]
    const text = content
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => entities[entity] ?? entity)
      .trim()
    return id === undefined ? [] : [{ id, text }]
  })
}
