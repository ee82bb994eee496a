/** What Markdown's typography makes of the marks a shell reads, undone. */
const plain: readonly [RegExp, string][] = [
  [/[\u2018\u2019]/g, "'"],
  [/[\u201c\u201d]/g, '"'],
  [/\u2014/g, '---'],
  [/\u2013/g, '--'],
  [/\u2026/g, '...'],
]

/**
 * Turns the rendered contents of a `<Terminal>` back into lines of a shell: no paragraphs, links or
 * code elements, no curly quotes or long dashes. Takes and returns HTML; a `<Value>` stays an element.
 */
export function toTerminalText(html: string): string {
  const lines = html
    .replace(/<\/p>\s*<p>/g, '\n\n')
    .replace(/<br\s*\/?>\n?/g, '\n')
    .replace(/<\/?(?:p|a|pre|code)(?:\s[^>]*)?>/g, '')
    .replace(/^\s*\n|\s+$/g, '')
  return plain.reduce((text, [mark, typed]) => text.replace(mark, typed), lines)
}
