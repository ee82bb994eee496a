import type { HclBlock, HclEntry, HclItem, HclValue } from './hcl.ts'

/** Prints blocks of HCL, laid out as `terraform fmt` does. */
export function printHcl(blocks: readonly HclBlock[]): string {
  return `${blocks.map((block) => printBlock(block).join('\n')).join('\n\n')}\n`
}

/**
 * Quotes a text as a string of HCL, in which a template is never begun: `${` and `%{` are doubled at
 * the front, control characters become escapes (HCL native syntax specification, "Quoted Template
 * Expressions").
 */
export function quoteHcl(text: string): string {
  const escaped = text
    .replace(/["\\]/g, String.raw`\$&`)
    .replace(/[$%](?=\{)/g, '$&$&')
    .replace(/\p{Cc}/gu, escapeControl)
  return `"${escaped}"`
}

const short: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escapeControl(mark: string): string {
  return short[mark] ?? `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function printBlock({ block, labels = [], body }: HclBlock): string[] {
  const head = [block, ...labels.map(quoteHcl)].join(' ')
  return [`${head} {`, ...indent(printBody(body)), '}']
}

function printBody(body: readonly HclItem[]): string[] {
  const lines = printEntries(body.filter((item): item is HclEntry => !('block' in item)))
  for (const block of body.filter((item) => 'block' in item))
    lines.push(...(lines.length > 0 ? [''] : []), ...printBlock(block))
  return lines
}

/** Neighbours that take one line each have their signs of equality below each other. */
function printEntries(entries: readonly HclEntry[]): string[] {
  const printed = entries.map(([name, value]) => ({ name, value: printValue(value) }))
  const lines: string[] = []
  let start = 0
  for (const [index, { name, value }] of printed.entries()) {
    if (value.length > 1) {
      lines.push(`${name} = ${value[0]}`, ...value.slice(1))
      start = index + 1
      continue
    }
    const next = printed.findIndex((entry, at) => at > index && entry.value.length > 1)
    const group = printed.slice(start, next < 0 ? undefined : next)
    const width = Math.max(...group.map((entry) => [...entry.name].length))
    lines.push(`${name}${' '.repeat(width - [...name].length)} = ${value[0]}`)
  }
  return lines
}

function printValue(value: HclValue): string[] {
  if (typeof value === 'string') return [quoteHcl(value)]
  if (typeof value !== 'object') return [String(value)]
  if ('reference' in value) return [value.reference]
  if ('call' in value) return [`${value.call}(${printInline(value.args)})`]
  if ('list' in value) return [`[${printInline(value.list)}]`]
  const entries = value.object.map(([key, item]): HclEntry => [quoteHcl(key), item])
  return ['{', ...indent(printEntries(entries)), '}']
}

function printInline(values: readonly HclValue[]): string {
  return values.map((value) => printValue(value).join(' ')).join(', ')
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line ? `  ${line}` : line))
}
