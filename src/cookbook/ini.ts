/** A section of an ini file with its settings in order; a section may occur more than once. */
export interface IniSection {
  name: string
  settings: Setting[]
  /** Where its heading stands in the text, as a UTF-16 offset. */
  offset: number
}

/** A setting, and where its key stands in the text, as a UTF-16 offset. */
export type Setting = [key: string, value: string, offset: number]

/**
 * Reads the ini files of systemd (systemd.syntax(7)) and NetworkManager (GLib's key files): comments,
 * lines that go on after a backslash, names in the case they are written. What is no setting is
 * passed over, as both programs do.
 */
export function readIni(text: string): IniSection[] {
  const sections: IniSection[] = []
  let begun: { text: string; offset: number } | undefined
  let offset = 0
  for (const whole of text.split('\n')) {
    const start = offset
    offset += whole.length + 1
    const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole
    if (/^\s*[#;]/.test(line)) continue
    const from: { text: string; offset: number } = begun
      ? { text: `${begun.text} `, offset: begun.offset }
      : { text: '', offset: start + line.length - line.trimStart().length }
    if (line.endsWith('\\')) {
      begun = { text: from.text + line.slice(0, -1), offset: from.offset }
      continue
    }
    begun = undefined
    readLine(sections, (from.text + line).trim(), from.offset)
  }
  return sections
}

function readLine(sections: IniSection[], line: string, offset: number): void {
  const equals = line.indexOf('=')
  if (line.startsWith('[') && line.endsWith(']')) {
    sections.push({ name: line.slice(1, -1), settings: [], offset })
  } else if (equals > 0) {
    const [key, value] = [line.slice(0, equals).trimEnd(), line.slice(equals + 1).trimStart()]
    sections.at(-1)?.settings.push([key, value, offset])
  }
}

/**
 * Where the value of a setting stands in the text, as a UTF-16 offset; undefined where the text has it
 * in other words, on several lines.
 */
export function valueOffset(text: string, [, value, offset]: Setting): number | undefined {
  const equals = text.indexOf('=', offset) + 1
  const start = equals + (/^[ \t]*/.exec(text.slice(equals, equals + 100))?.[0].length ?? 0)
  return equals > 0 && text.startsWith(value, start) ? start : undefined
}

/** Every setting of a key in all sections of a name, those that are taken back later among them. */
export function settingsOf(sections: readonly IniSection[], name: string, key: string): Setting[] {
  return sections.flatMap((section) =>
    section.name === name ? section.settings.filter(([itsKey]) => itsKey === key) : [],
  )
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
