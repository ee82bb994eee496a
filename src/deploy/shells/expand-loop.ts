import { checkLine } from '../check-line.ts'
import type { Command } from '../command.ts'
import { DeployError } from '../deploy-error.ts'
import type { Loop, Pattern } from './loop.ts'

/** What a loop runs for one row. */
export interface Round {
  /** The first column, by which people know the row. */
  name: string
  commands: Command[]
}

/**
 * Fills the rows of a loop into its commands. Throws a DeployError for columns that cannot name
 * variables, for a row with more or fewer fields than columns, and for control characters.
 */
export function expandLoop({ columns, rows, body }: Loop): Round[] {
  // PowerShell does not tell capital letters in the keys of a table.
  const distinct = new Set(columns.map((column) => column.toLowerCase()))
  const named = columns.every((column) => /^[A-Za-z]+$/.test(column))
  if (!named || distinct.size !== columns.length || columns.length === 0) {
    throw new DeployError('the columns of a loop are different words of letters')
  }
  if (body.length === 0) throw new DeployError('a loop has commands')
  return rows.map((row) => {
    if (row.length !== columns.length) throw new DeployError('a row has a field for each column')
    const [name = ''] = row.map((field) => checkLine('a field', field))
    const commands = body.map(({ program, args }) => ({
      program,
      args: args.map((pattern) => fillPattern(pattern, row)),
    }))
    return { name, commands }
  })
}

function fillPattern(pattern: Pattern, row: readonly string[]): string {
  return pattern
    .map((part) => {
      const text = typeof part === 'string' ? part : row[part.column]
      if (text === undefined) throw new DeployError('a pattern names a column that is not there')
      return text
    })
    .join('')
}
