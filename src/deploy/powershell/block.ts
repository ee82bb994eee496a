/** Indents lines by two spaces. */
export function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`)
}

/** Makes one PowerShell statement of several: a script block that is run at once. */
export function writeBlock(lines: readonly string[]): string {
  return ['& {', ...indent(lines), '}'].join('\n')
}
