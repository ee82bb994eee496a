import type { Command } from '../command.ts'
import type { Loop } from './loop.ts'

export type ShellId = 'bash' | 'sh' | 'pwsh' | 'powershell' | 'cmd'

/** Why a shell cannot carry a command, and the way out, both in plain words. */
export interface Refusal {
  ok: false
  problem: string
  fix: string
}

/** A printed text, or why there is none. */
export type Printed = { ok: true; text: string } | Refusal

/** What a limit counts. */
export type Measure =
  /** UTF-8 bytes of the longest argument. */
  | 'argument-bytes'
  /** UTF-8 bytes of all arguments of a program with a NUL each. */
  | 'arguments-bytes'
  /** UTF-8 bytes of the longest line as it is typed. */
  | 'line-bytes'
  /** UTF-16 units of the command line that Windows is handed, program and quotes included. */
  | 'command-line-units'
  /** UTF-16 units of the text as it is typed, lines that continue one another taken together. */
  | 'text-units'

/** How much one command may hold; data, so that the meter, the refusal and the docs agree. */
export interface Limit {
  measure: Measure
  /** The most that still works. */
  max: number
  /** What sets the limit, for people: "one argument of a Linux program". */
  of: string
  /** What a reader can do who is over it. */
  fix: string
}

/** A shell that commands are printed for: one row of the table in `index.ts`. */
export interface Shell {
  id: ShellId
  /** For a list of choices: "bash or zsh". */
  label: string
  /** What to do with the text, below the heading of a pane. */
  purpose: string
  limits: readonly Limit[]
  /** How its text is coloured; shells of one language share one. */
  language: 'posix' | 'powershell' | 'cmd'
  /** Ending of a script file, without the dot. */
  extension: string
  /** The text before anything was checked: to measure it, never to show it. */
  draft: (commands: readonly Command[]) => string
  /**
   * Prints commands that run one after the other until one fails; or refuses them, and never mangles
   * one. Throws a DeployError for control characters.
   */
  print: (commands: readonly Command[]) => Printed
  /**
   * Prints the same commands for each row of a table. It goes on after a row that failed, says which
   * ones failed by their first column, and fails itself then. Throws a DeployError for control
   * characters and for a table that does not fit its columns.
   */
  printLoop: (loop: Loop) => Printed
  /**
   * Makes a file that runs on its own of one printed text: first and last line, line ends, a mark of
   * the encoding. Its exit status is not 0 when a command failed.
   */
  toFile: (text: string) => string
  /**
   * How a variable of the environment is set for the commands that follow. Throws a DeployError for a
   * name that is not one and for control characters.
   */
  printVariable: (name: string, value: string) => Printed
}
