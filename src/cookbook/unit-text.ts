export { mountUnitName } from '../engine/index.ts'

/** A section of a unit or networkd file: its name and its settings in order. */
export type UnitSection = readonly [name: string, settings: readonly (readonly [string, string])[]]

// A line break would start a setting of its own, and a backslash at the end would swallow the next.
const BREAKS_OUT = /[\u0000-\u0008\u000a-\u001f\u007f]|\\$/

/**
 * Prints a unit or networkd file (systemd.syntax(7)). Throws for a value that would reach into
 * another line: inputs refuse such text beforehand, so this is a bug of a recipe.
 */
export function printUnit(...sections: readonly UnitSection[]): string {
  const lines = sections.flatMap(([section, settings]) => [
    `[${section}]`,
    ...settings.map(([name, value]) => {
      if (BREAKS_OUT.test(value)) throw new Error(`${section}.${name} would break out of its line`)
      return `${name}=${value}`
    }),
  ])
  return lines.map((line) => `${line}\n`).join('')
}
