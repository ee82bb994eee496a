// Everything Go's encoding/json escapes, HTML's specials and the two line separators included, and
// surrogates without their other half.
const special =
  /[\x00-\x1f"\\<>&\u2028\u2029]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const shortEscapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
}

/** Writes a text as a JSON string exactly as Go 1.26's encoding/json prints Butane's strings. */
export function quoteJson(text: string): string {
  return `"${text.replace(special, escapeUnit)}"`
}

function escapeUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code >= 0xd800 && code < 0xe000) return '\\ufffd'
  return shortEscapes[unit] ?? `\\u${code.toString(16).padStart(4, '0')}`
}
