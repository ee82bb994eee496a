// Runs the part of PowerShell that powershell-parser.ts knows, and records what it would start.

import { joinLegacy, joinStandard, splitCommandLine } from './command-line.ts'
import type { Argument, Expression, Statement } from './powershell-parser.ts'
import { parsePowerShell } from './powershell-parser.ts'

export interface PowerShellOptions {
  /** `$PSVersionTable.PSVersion` as a number: 5.1, 7.2, 7.4. */
  version: number
  /** Says of which arguments a program fails. */
  fails?: (args: string[]) => boolean
}

type Value = string | number | boolean | Value[] | { [name: string]: Value } | null

/** An argument before it is passed on; only a quoted one is safe from wildcards on Linux and macOS. */
interface Passed {
  text: string
  quoted: boolean
}

export interface PowerShellRun {
  /** What each program got on Windows. */
  calls: string[][]
  /** What each program got on Linux or macOS; wildcards that would be expanded are an error. */
  unixCalls: () => string[][]
  /** What each cmdlet got: its name, and its parameters with their values. */
  cmdlets: { name: string; parameters: Record<string, Value> }[]
  variables: Record<string, Value>
  /** The message of the error that ended the text. */
  thrown: string | undefined
  /** The argument of `exit`. */
  exit: number | undefined
}

class Thrown extends Error {}
class Continue extends Error {}
class Exit extends Error {}

/** Runs a text in a PowerShell of a version; throws for what no printer here should print. */
export function runPowerShell(text: string, { version, fails }: PowerShellOptions): PowerShellRun {
  const passed: Passed[][] = []
  const run: PowerShellRun = {
    calls: [],
    unixCalls: () => passed.map((args) => args.map(expectUnexpanded)),
    cmdlets: [],
    variables: { psversiontable: { psversion: version }, '?': true, true: true, false: false },
    thrown: undefined,
    exit: undefined,
  }
  const { variables } = run

  const evaluate = (expression: Expression): Value => {
    switch (expression.kind) {
      case 'text':
        return expression.pieces
          .map((piece) => (typeof piece === 'string' ? piece : toText(runAll(piece))))
          .join('')
      case 'number':
        return expression.value
      case 'array':
        return runAll(expression.items)
      case 'table':
        return Object.fromEntries(
          expression.entries.map(([name, value]) => [name, evaluate(value)]),
        )
      case 'variable':
        return expression.path.reduce<Value>(readMember, variables)
      case 'operator':
        return operate(expression)
    }
  }

  const operate = ({ name, left, right }: Extract<Expression, { kind: 'operator' }>): Value => {
    const [first, second] = [left && evaluate(left), evaluate(right)]
    if (name === '-not') return !second
    if (name === '-lt') return Number(first) < Number(second)
    if (name === '-ne') return first !== second
    return (first as Value[]).map(toText).join(toText(second))
  }

  const runAll = (list: Statement[]): Value[] => list.flatMap((statement) => runOne(statement))

  /** Runs a statement; returns what it puts out. */
  function runOne(statement: Statement): Value[] {
    switch (statement.kind) {
      case 'value': {
        const value = evaluate(statement.value)
        return Array.isArray(value) ? value : [value]
      }
      case 'assign': {
        const { value } = statement
        const result = value.kind === 'value' ? evaluate(value.value) : (runOne(value)[0] ?? null)
        const name = statement.path.join('.')
        const old = statement.adds ? (variables[name] as Value[]) : undefined
        variables[name] = old === undefined ? result : [...old, ...[result].flat()]
        return []
      }
      case 'if':
        return evaluate(statement.condition) ? runAll(statement.body) : []
      case 'foreach':
        for (const item of evaluate(statement.items) as Value[]) {
          variables[statement.variable] = item
          try {
            runAll(statement.body)
          } catch (error) {
            if (!(error instanceof Continue)) throw error
          }
        }
        return []
      case 'throw':
        throw new Thrown(toText(evaluate(statement.value)))
      case 'exit':
        throw new Exit(toText(evaluate(statement.value)))
      case 'continue':
        throw new Continue()
      case 'block':
        return runAll(statement.body)
      case 'command':
        return statement.name.includes('-') ? callCmdlet(statement) : callProgram(statement)
    }
  }

  function callProgram(command: Extract<Statement, { kind: 'command' }>): Value[] {
    const given = command.args.flatMap(passArgument)
    const passing = variables['psnativecommandargumentpassing']
    const join = version >= 7.3 && passing !== 'Legacy' ? joinStandard : joinLegacy
    // A `--%` is swallowed however it was written.
    const args = splitCommandLine(
      join(given.map(({ text }) => text).filter((one) => one !== '--%')),
    )
    variables['?'] = !fails?.(args)
    passed.push(given)
    run.calls.push(args)
    return []
  }

  function passArgument(argument: Argument): Passed[] {
    if (argument.kind === 'word') return [{ text: argument.text, quoted: false }]
    if (argument.kind === 'splat') {
      const items = variables[argument.name] as Value[]
      return items.map((item) => ({ text: toText(item), quoted: false }))
    }
    return [{ text: toText(evaluate(argument.value)), quoted: argument.value.kind === 'text' }]
  }

  function callCmdlet({ name, args }: Extract<Statement, { kind: 'command' }>): Value[] {
    const parameters: Record<string, Value> = {}
    let open: string | undefined
    for (const argument of args) {
      if (argument.kind === 'splat') Object.assign(parameters, variables[argument.name])
      else if (argument.kind === 'word') {
        open = argument.text.replace(/^-|:$/g, '').toLowerCase()
        parameters[open] = true
      } else if (open !== undefined) parameters[open] = evaluate(argument.value)
    }
    run.cmdlets.push({ name, parameters })
    return [`what ${name} returned`]
  }

  try {
    runAll(parsePowerShell(text.replace(/^\ufeff/, '')))
  } catch (error) {
    if (error instanceof Thrown) run.thrown = error.message
    else if (error instanceof Exit) run.exit = Number(error.message)
    else throw error
  }
  return run
}

function readMember(value: Value, name: string): Value {
  if (Array.isArray(value) && name === 'count') return value.length
  return (value as Record<string, Value> | null)?.[name] ?? null
}

function toText(value: Value): string {
  if (typeof value === 'object') return Array.isArray(value) ? value.map(toText).join(' ') : ''
  return String(value)
}

function expectUnexpanded({ text, quoted }: Passed): string {
  if (!quoted && (/[*?[\]]/.test(text) || text.startsWith('~'))) {
    throw new Error(`PowerShell on Linux would look for files: ${text}`)
  }
  return text
}
