import hljs from 'highlight.js/lib/core'
import json from 'highlight.js/lib/languages/json'
import yaml from 'highlight.js/lib/languages/yaml'

/**
 * A command as src/deploy prints it, one argument a line. The grammar of bash that highlight.js
 * brings colours neither options nor what stands in front of an equals sign.
 */
hljs.registerLanguage('command', () => {
  const option = { scope: 'attr', begin: /--[A-Za-z][\w:.-]*=?/ }
  return {
    name: 'Command',
    contains: [
      { scope: 'title', begin: /^[\w./-]+(?= \\$)/m },
      { scope: 'string', begin: /'/, end: /'/, contains: [option] },
      option,
      { scope: 'punctuation', begin: /\\$/m },
    ],
  }
})
hljs.registerLanguage('json', json)
hljs.registerLanguage('yaml', yaml)

export type Language = 'command' | 'json' | 'yaml'

/** Returns the HTML of each line of `code`, its tokens in spans with classes (never styles: CSP). */
export function highlightLines(code: string, language: Language): string[] {
  return splitLines(hljs.highlight(code, { language, ignoreIllegals: true }).value)
}

/**
 * Cuts highlighted HTML at line ends; a span that runs over a line end is closed there and opened
 * again on the next line, so that each line is well-formed on its own.
 */
export function splitLines(html: string): string[] {
  const open: string[] = []
  return html.split('\n').map((line) => {
    const before = open.join('')
    for (const [tag] of line.matchAll(/<span[^>]*>|<\/span>/g)) {
      if (tag === '</span>') open.pop()
      else open.push(tag)
    }
    return before + line + '</span>'.repeat(open.length)
  })
}

/** Wraps each occurrence of `data` in a highlighted line so that CSS can shorten it on screen. */
export function markPayload(line: string, data: string): string {
  // base64 has no character that HTML escapes, so the data stands in the line as it is.
  return data === '' ? line : line.split(data).join(`<span class="payload">${data}</span>`)
}
