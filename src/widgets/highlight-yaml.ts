import { escapeHtml, keepLines, paint } from './scan-line.ts'

/** Indentation and dashes, then a comment, or a key with its colon, then the rest. */
const shape =
  /^( *(?:- +)*)(?:(#.*)|((?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'#&*!|>][^:#]*?):)(?= |$))?(.*)$/
const blockHeader = /^ ?[|>][-+\d]*$/

/** The token a plain value is: the first pattern that fits. */
const scalars: readonly [RegExp, string][] = [
  [/^(?:true|false|null|~)$/, 'literal'],
  [/^[-+]?[\d.]+$/, 'number'],
  [/^[|>{}[\]-]/, 'punctuation'],
  [/^/, 'string'],
]

/** Colours YAML as src/cookbook writes it: block style, plain or quoted scalars, block scalars. */
export function highlightYaml(lines: readonly string[]): string[] {
  // Column that the lines of a block scalar stand to the right of; none outside one.
  let block: number | undefined
  return lines.map((line) => {
    const indent = line.search(/\S|$/)
    if (block !== undefined && (indent > block || line.trim() === '')) return paint('string', line)
    const coloured = colourLine(line)
    block = coloured.block
    return coloured.html
  })
}

/** A line outside block scalars, and the column that the block scalar it opens stands to the right of. */
const colourLine = keepLines((line) => {
  const [, lead = '', comment = '', key = '', rest = ''] = shape.exec(line) ?? [line, line]
  const column = key === '' ? line.search(/\S|$/) : lead.length
  return {
    html: escapeHtml(lead) + paint('comment', comment) + paint('key', key) + paintScalar(rest),
    block: blockHeader.test(rest) ? column : undefined,
  }
})

function paintScalar(rest: string): string {
  const value = rest.trimStart()
  const name = scalars.find(([pattern]) => pattern.test(value))?.[1] ?? 'string'
  return rest.slice(0, rest.length - value.length) + paint(name, value)
}
