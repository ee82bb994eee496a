/** A program and its arguments, before any shell has seen them: nothing in it is quoted. */
export interface Command {
  program: string
  args: string[]
}
