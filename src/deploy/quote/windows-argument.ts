/**
 * Quotes one argument for a Windows command line, so that the C runtime of the program reads it back
 * as it was: a backslash counts as itself except before a double quote, where each is doubled
 * (learn.microsoft.com "Parsing C command-line arguments").
 */
export function quoteWindowsArgument(argument: string): string {
  const inside = argument.replace(
    /(\\*)("|$)/g,
    (_, slashes: string, quote: string) => slashes + slashes + (quote && String.raw`\"`),
  )
  return `"${inside}"`
}
