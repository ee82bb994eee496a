/** A setting of a file of variables, and where its name and its value stand, as UTF-16 offsets. */
export interface Variable {
  name: string
  value: string
  offset: number
}

/**
 * Reads a file of variables as systemd does (`EnvironmentFile=` in systemd.exec(5)): comments, values in
 * quotes, a later one in place of an earlier one. A line whose value has quotes or escapes inside is left out.
 */
export function readVariables(text: string): Map<string, Variable> {
  const found = new Map<string, Variable>()
  let offset = 0
  for (const line of text.split('\n')) {
    const [, lead = '', name, raw = ''] = /^([ \t]*)([A-Za-z_]\w*)=(.*)$/.exec(line) ?? []
    const value = /^(?:"([^"\\]*)"|'([^'\\]*)'|([^"'\\]*))$/.exec(raw.trim())
    if (name !== undefined && value) {
      const [, double, single, plain = ''] = value
      found.set(name, { name, value: double ?? single ?? plain, offset: offset + lead.length })
    }
    offset += line.length + 1
  }
  return found
}
