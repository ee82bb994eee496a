// How cmd.exe reads a text, phase by phase: percent signs first, then carets, quotes and operators.
// After `cmd /?`, `set /?` and "Command shell overview" at learn.microsoft.com.

import { splitCommandLine } from './command-line.ts'

export interface CmdOptions {
  /** Whether the text is a batch file; at the prompt percent signs are read in another way. */
  batch: boolean
  variables?: Record<string, string>
  /** Says of which arguments a program fails. */
  fails?: (args: string[]) => boolean
}

export interface CmdRun {
  /** The arguments of each call of ovftool and govc. */
  calls: string[][]
  /** What `echo` wrote. */
  echoed: string[]
  variables: Record<string, string>
  /** Status of the last command. */
  status: number
}

/** What stands between the operators of a line, and the operator before it. */
interface Part {
  operator: '' | '&' | '&&' | '||'
  text: string
}

/** Runs a text as cmd.exe does; throws for what these printers have no business to print. */
export function runCmd(text: string, { batch, variables = {}, fails }: CmdOptions): CmdRun {
  const run: CmdRun = { calls: [], echoed: [], variables: { ...variables }, status: 0 }
  const lines = text.split(/\r?\n/)
  while (lines.length > 0) {
    const expanded = () => expandPercents(lines.shift() ?? '', batch, run.variables)
    runLine(
      readLine(expanded(), () => (lines.length > 0 ? expanded() : undefined)),
      run,
      fails,
    )
  }
  return run
}

function expandPercents(line: string, batch: boolean, variables: Record<string, string>): string {
  if (!batch) return line.replace(/%([^%]+)%/g, (whole, name: string) => variables[name] ?? whole)
  return line.replace(/%%|%([0-9*])|%([^%]+)%|%/g, (whole, argument, name: string | undefined) => {
    if (whole === '%%') return '%'
    return argument === undefined && name !== undefined ? (variables[name] ?? '') : ''
  })
}

/** Cuts a line at its operators; a caret at its end takes in the next line. */
function readLine(first: string, next: () => string | undefined): Part[] {
  const parts: Part[] = [{ operator: '', text: '' }]
  let [line, quoted, depth] = [first, false, 0]
  for (let at = 0; at < line.length; at++) {
    const part = parts.at(-1) as Part
    const character = line[at] ?? ''
    if (character === '"') quoted = !quoted
    if (!quoted && character === '^') {
      if (at + 1 === line.length) line += next() ?? ''
      // What follows the caret, be it on the next line, is taken as it is.
      part.text += line[++at] ?? ''
      continue
    }
    if (!quoted && character === '(' && part.text.trim() === '') depth++
    if (!quoted && character === ')' && depth > 0) depth--
    const operator = /^(&&|\|\||[&|<>])/.exec(line.slice(at))?.[0]
    const redirects = part.text.endsWith('1') && line.startsWith('>&2', at)
    if (quoted || depth > 0 || operator === undefined) part.text += character
    else if (redirects) {
      part.text = part.text.slice(0, -1)
      at += 2
    } else if (operator === '&' || operator === '&&' || operator === '||') {
      parts.push({ operator, text: '' })
      at += operator.length - 1
    } else throw new Error(`cmd.exe would redirect at ${line.slice(at)}`)
  }
  return parts
}

function runLine(parts: Part[], run: CmdRun, fails: CmdOptions['fails']) {
  for (const { operator, text } of parts) {
    if (operator === '&&' && run.status !== 0) continue
    if (operator === '||' && run.status === 0) continue
    const group = /^\s*\((.*)\)\s*$/s.exec(text)?.[1]
    if (group !== undefined)
      runLine(
        readLine(group, () => undefined),
        run,
        fails,
      )
    else runCommand(text.trim(), run, fails)
  }
}

function runCommand(text: string, run: CmdRun, fails: CmdOptions['fails']) {
  const [, word = '', rest = ''] = /^@?(\S*)\s?(.*)$/s.exec(text) ?? []
  if (word === 'ovftool' || word === 'govc') {
    const args = splitCommandLine(text)
    run.status = fails?.(args) ? 1 : 0
    run.calls.push(args)
  } else if (word === 'echo') {
    if (rest !== 'off') run.echoed.push(rest.trim())
  } else if (word === 'set') {
    const [, name = '', value = ''] = /^"(\w+)=(.*)"$/s.exec(rest) ?? []
    if (!name) throw new Error(`not an assignment: ${text}`)
    // What is set to nothing is gone.
    const { [name]: _, ...others } = run.variables
    run.variables = value ? { ...others, [name]: value } : others
  } else if (word === 'if') {
    const [, name = '', command = ''] = /^defined (\w+) (.*)$/.exec(rest) ?? []
    if (!name) throw new Error(`not a condition: ${text}`)
    if (name in run.variables) runCommand(command, run, fails)
  } else if (text === 'cmd /c exit 1') run.status = 1
  else if (word !== '') run.status = 9009
}
