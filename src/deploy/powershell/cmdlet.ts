/** A value of a cmdlet's parameter: a literal text, a variable such as `$vm`, or a bare switch. */
export type CmdletValue = string | { variable: string } | true

/** One PowerShell statement: a cmdlet with its parameters, its result perhaps kept in a variable. */
export interface Cmdlet {
  /** Variable that takes the result, `$` included; or the property of one, as in `$ovf.X.Value`. */
  assign?: string
  name: string
  parameters: readonly (readonly [name: string, value: CmdletValue])[]
}

/** One PowerShell statement that puts a value into a variable or the property of one. */
export interface Assignment {
  assign: string
  value: CmdletValue
}
