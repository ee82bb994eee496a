import type { Command } from './command.ts'
import { quotePosix } from './quote/posix.ts'

/**
 * Prints a command for a POSIX shell, one argument a line. There is no comment line in it: an
 * interactive zsh would take that for a command.
 */
export function printPosix({ program, args }: Command): string {
  return [program, ...args].map(quotePosix).join(' \\\n  ')
}
