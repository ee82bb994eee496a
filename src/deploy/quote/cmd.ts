import { quoteWindowsArgument } from './windows-argument.ts'

const SAFE = /^[\w@+=:,./-]+$/

// Printable ASCII without what cmd.exe expands inside quotes (`%`, and `!` where delayed expansion is
// on), what ends the quotes, and what it acts on as soon as a quote has gone astray. A batch file is
// read in the code page of the machine, so that other letters would depend on it.
const REFUSED = /[^ -~]|["%!^&|<>]/u

/** Writes an argument for cmd.exe; right only for one in which `findRefusedCharacter` finds nothing. */
export function quoteCmd(argument: string): string {
  return SAFE.test(argument) ? argument : quoteWindowsArgument(argument)
}

/** Names the first character that cmd.exe does not carry safely; undefined when there is none. */
export function findRefusedCharacter(text: string): string | undefined {
  const [character] = REFUSED.exec(text) ?? []
  if (character === undefined) return undefined
  if (/[!-~]/.test(character)) return character
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return /\p{C}|\p{Z}/u.test(character) ? `U+${code}` : `${character} (U+${code})`
}
