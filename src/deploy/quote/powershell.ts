/**
 * Writes a text as a PowerShell literal in single quotes. PowerShell takes four typographic quotes
 * for a single quote, too, and each of the five stands for itself when doubled
 * (PowerShell/PowerShell, engine/parser/CharTraits.cs).
 */
export function quotePowerShell(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`
}

/**
 * Escapes a text to stand between double quotes, where `$` and the backtick are special and three
 * typographic quotes end the string like the plain one (CharTraits.cs again).
 */
export function escapeExpandable(text: string): string {
  return text.replace(/[$`"\u201c-\u201e]/g, '`$&')
}
