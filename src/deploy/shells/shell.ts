import type { Command } from '../command.ts'
import type { Loop } from './loop.ts'

export type ShellId = 'bash' | 'sh' | 'pwsh' | 'powershell' | 'cmd'

/** A printed text; or why a shell cannot carry a command, and the way out, both in plain words. */
export type Printed = { ok: true; text: string } | { ok: false; problem: string; fix: string }

/** What a limit counts. */
export type Measure =
  /** UTF-8 bytes of the longest argument. */
  | 'argument-bytes'
  /** UTF-8 bytes of all arguments with a NUL each. */
  | 'arguments-bytes'
  /** UTF-16 units of the command line that Windows is handed, program and quotes included. */
  | 'command-line-units'
  /** UTF-16 units of the text as it is typed. */
  | 'text-units'

/** How much one command may hold; data, so that the meter, the refusal and the docs agree. */
export interface Limit {
  measure: Measure
  /** The most that still works. */
  max: number
  /** What sets the limit, for people: "one argument of a Linux program". */
  of: string
  /** Where the number comes from. */
  source: string
}

/** A shell that commands are printed for: one row of the table in `index.ts`. */
export interface Shell {
  id: ShellId
  /** For a list of choices: "bash or zsh". */
  label: string
  /** What to do with the text, below the heading of a pane. */
  purpose: string
  limits: readonly Limit[]
  /** Ending of a script file, without the dot. */
  extension: string
  /** Prints commands one after the other, or refuses them; never mangles one. */
  print: (commands: readonly Command[]) => Printed
  /** Prints the same commands for each row of a table. */
  printLoop: (loop: Loop) => Printed
  /** Makes a file of printed text that runs on its own: the first line, line ends, a mark of encoding. */
  toFile: (text: string) => string
  /** How a variable of the environment is set for the commands that follow. */
  printVariable: (name: string, value: string) => Printed
}
