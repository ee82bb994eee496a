type Table = Readonly<Record<string, unknown>>

/**
 * Prints a TOML file (TOML 1.0.0): values first, then a table under its own heading for each nested
 * one, and one for each item of a list of tables. It takes texts, finite numbers, booleans, lists and
 * tables of these, and throws for anything else.
 */
export function printToml(table: Table): string {
  return printTable(table, [])
}

function printTable(table: Table, path: readonly string[]): string {
  const entries = Object.entries(table).map(([key, value]) => ({ name: printKey(key), value }))
  const lines = entries
    .filter(({ value }) => !isTable(value) && !isTableList(value))
    .map(({ name, value }) => `${name} = ${printValue(value)}\n`)
  const tables = entries.flatMap(({ name, value }) => {
    const below = [...path, name]
    const heading = below.join('.')
    if (isTable(value)) return [`[${heading}]\n${printTable(value, below)}`]
    if (!isTableList(value)) return []
    return value.map((item) => `[[${heading}]]\n${printTable(item, below)}`)
  })
  return lines.join('') + tables.join('')
}

function printValue(value: unknown): string {
  if (typeof value === 'string') return printText(value)
  if (typeof value === 'boolean' || Number.isFinite(value)) return String(value)
  if (Array.isArray(value)) return `[${value.map(printValue).join(', ')}]`
  throw new Error(`TOML has no way to write ${String(value)}`)
}

/** JSON's escapes are TOML's as well, but JSON lets the delete character through. */
const printText = (text: string) => JSON.stringify(text).replaceAll('\u007f', '\\u007f')

const printKey = (key: string) => (/^[\w-]+$/.test(key) ? key : printText(key))

const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isTableList = (value: unknown): value is Table[] =>
  Array.isArray(value) && value.length > 0 && value.every(isTable)
