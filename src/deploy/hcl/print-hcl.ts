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

/** An attribute or entry whose value is printed already, as one line or several. */
interface Printed {
  name: string
  value: readonly string[]
}

/** Neighbours that take one line each have their signs of equality below each other. */
function printEntries(entries: readonly HclEntry[]): string[] {
  let neighbours: Printed[] = []
  const groups = [neighbours]
  for (const [name, item] of entries) {
    const value = printValue(item)
    if (value.length === 1) neighbours.push({ name, value })
    else groups.push([{ name, value }], (neighbours = []))
  }
  return groups.flatMap(printGroup)
}

function printGroup(group: readonly Printed[]): string[] {
  const length = (text: string) => [...text].length
  const width = group.reduce((most, { name }) => Math.max(most, length(name)), 0)
  return group.flatMap(({ name, value: [first, ...rest] }) => [
    `${name}${' '.repeat(width - length(name))} = ${first}`,
    ...rest,
  ])
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
