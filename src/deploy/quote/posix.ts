import { DeployError } from '../deploy-error.ts'

// Characters that mean nothing to bash, dash and zsh anywhere in a word. A leading `=` is left out
// because zsh replaces `=ls` by the path of ls.
const SAFE = /^(?!=)[\w@%+=:,./-]+$/

/**
 * Quotes one argument for a POSIX shell: as it is when every character is harmless, otherwise in
 * single quotes, inside which only the single quote itself is special (POSIX shell 2.2.2). Not for
 * the first word of a command, where `a=b` would be an assignment. Throws a DeployError for NUL.
 */
export function quotePosix(argument: string): string {
  if (argument.includes('\0')) throw new DeployError('an argument cannot hold NUL')
  if (SAFE.test(argument)) return argument
  return `'${argument.replaceAll("'", String.raw`'\''`)}'`
}
