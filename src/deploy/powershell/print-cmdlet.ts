import { checkLine } from '../check-line.ts'
import { DeployError } from '../deploy-error.ts'
import { quotePowerShell } from '../quote/powershell.ts'
import { indent, writeBlock } from './block.ts'
import type { Assignment, Cmdlet, CmdletValue } from './cmdlet.ts'

const CMDLET = /^[A-Z][A-Za-z]*-[A-Z][A-Za-z]*$/
const PARAMETER = /^[A-Z][A-Za-z0-9]*$/
const VARIABLE = /^\$[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/

/**
 * Prints PowerShell statements. Several are wrapped in one block that stops at the first error; the
 * parameters of a long one go into a table that is splatted, so that no line ends in a backtick.
 * Throws a DeployError for a name that is not one, and for control characters.
 */
export function printCmdlets(statements: readonly (Cmdlet | Assignment)[]): string {
  const lines = statements.flatMap(writeStatement)
  if (statements.length <= 1) return lines.join('\n')
  return writeBlock(["$ErrorActionPreference = 'Stop'", ...lines])
}

function writeStatement(statement: Cmdlet | Assignment): string[] {
  const { assign } = statement
  const target = assign === undefined ? '' : `${checkName(VARIABLE, assign)} = `
  if ('value' in statement) return [target + writeValue(statement.value)]
  const cmdlet = target + checkName(CMDLET, statement.name)
  const parameters = statement.parameters.map(
    ([name, value]) => [checkName(PARAMETER, name), value] as const,
  )
  const line = [cmdlet, ...parameters.map(writeParameter)].join(' ')
  if (line.length <= 98) return [line]
  const table = parameters.map(([name, value]) => `${name} = ${writeValue(value)}`)
  return ['$parameters = @{', ...indent(table), '}', `${cmdlet} @parameters`]
}

/** A colon joins the value to its name: a switch takes one in no other way (about_Parameters). */
function writeParameter([name, value]: readonly [string, CmdletValue]): string {
  if (value === true) return `-${name}`
  return `-${name}${typeof value === 'string' ? ' ' : ':'}${writeValue(value)}`
}

function writeValue(value: CmdletValue): string {
  if (value === true) return '$true'
  if (typeof value === 'string') return quotePowerShell(checkLine('a value', value))
  return checkName(VARIABLE, value.variable)
}

function checkName(pattern: RegExp, name: string): string {
  if (!pattern.test(name)) throw new DeployError(`${name} is not a name of its kind`)
  return name
}
