/** A text with the columns of a table in it, in order. */
export type Pattern = readonly (string | { column: number })[]

/** Commands to run once for each row; what differs between the rows stands in columns. */
export interface Loop {
  /** Names for the columns: letters only, so that they can name variables. */
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  body: readonly { program: string; args: readonly Pattern[] }[]
}
