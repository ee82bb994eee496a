/** A section of an ini file with its settings in order; a section may occur more than once. */
export interface IniSection {
  name: string
  settings: [key: string, value: string][]
}

/**
 * Reads the ini files of systemd (systemd.syntax(7)) and NetworkManager (GLib's key files): comments,
 * lines that go on after a backslash, names in the case they are written. What is no setting is
 * passed over, as both programs do.
 */
export function readIni(text: string): IniSection[] {
  const sections: IniSection[] = []
  let begun: string[] = []
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*[#;]/.test(line)) continue
    if (line.endsWith('\\')) {
      begun.push(line.slice(0, -1))
      continue
    }
    const trimmed = [...begun, line].join(' ').trim()
    begun = []
    const equals = trimmed.indexOf('=')
    if (trimmed.startsWith('[') && trimmed.endsWith(']')) {
      sections.push({ name: trimmed.slice(1, -1), settings: [] })
    } else if (equals > 0) {
      const setting: [string, string] = [
        trimmed.slice(0, equals).trimEnd(),
        trimmed.slice(equals + 1).trimStart(),
      ]
      sections.at(-1)?.settings.push(setting)
    }
  }
  return sections
}

/** All values of a key, in all sections of a name; an empty one takes back those before it. */
export function valuesOf(sections: readonly IniSection[], name: string, key: string): string[] {
  const values: string[] = []
  for (const section of sections) {
    if (section.name !== name) continue
    for (const [itsKey, value] of section.settings) {
      if (itsKey !== key) continue
      if (value === '') values.length = 0
      else values.push(value)
    }
  }
  return values
}

/** The value of a key that counts: the last one. */
export function valueOf(
  sections: readonly IniSection[],
  name: string,
  key: string,
): string | undefined {
  return valuesOf(sections, name, key).at(-1)
}
