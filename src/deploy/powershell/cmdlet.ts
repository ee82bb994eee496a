/** A value of a cmdlet's parameter: a literal text, a variable such as `$vm`, or a bare switch. */
export type CmdletValue = string | { variable: string } | true

/** A call: a cmdlet with its parameters, its result perhaps kept in a variable. */
export interface Cmdlet {
  /** Variable that takes the result, `$` included. */
  assign?: string
  name: string
  parameters: readonly (readonly [name: string, value: CmdletValue])[]
}

/** A value put into a variable or, as in `$ovf.X.Value`, into a property of one. */
export interface Assignment {
  assign: string
  value: CmdletValue
}

/** One statement of a PowerCLI script. */
export type Statement = Cmdlet | Assignment
