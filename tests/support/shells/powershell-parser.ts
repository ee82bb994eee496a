// The part of PowerShell that the printers use, after about_Parsing, about_Splatting, about_Arrays,
// about_Hash_Tables and about_Operators. What is not of that part is an error here.

import type { Piece } from './powershell-strings.ts'
import { DOUBLE, readDouble, readSingle, SINGLE } from './powershell-strings.ts'

export type Expression =
  | { kind: 'text'; pieces: (string | Statement[])[] }
  | { kind: 'number'; value: number }
  | { kind: 'variable'; path: string[] }
  | { kind: 'array'; items: Statement[] }
  | { kind: 'table'; entries: [name: string, value: Expression][] }
  | { kind: 'operator'; name: string; left?: Expression; right: Expression }

/** An argument of a command; a bare word is text that was not quoted. */
export type Argument =
  | { kind: 'word'; text: string }
  | { kind: 'value'; value: Expression }
  | { kind: 'splat'; name: string }

export type Statement =
  | { kind: 'assign'; path: string[]; adds: boolean; value: Statement }
  | { kind: 'if'; condition: Expression; body: Statement[] }
  | { kind: 'foreach'; variable: string; items: Expression; body: Statement[] }
  | { kind: 'throw'; value: Expression }
  | { kind: 'exit'; value: Expression }
  | { kind: 'continue' }
  | { kind: 'block'; body: Statement[] }
  | { kind: 'command'; name: string; args: Argument[] }
  | { kind: 'value'; value: Expression }

/** Parses a text; throws for what is not of the known part of the language. */
export function parsePowerShell(text: string): Statement[] {
  let at = 0
  const rest = () => text.slice(at)
  const fail = (): never => {
    throw new Error(`PowerShell would not read this as meant: ${rest().slice(0, 60)}`)
  }
  /** Takes what a pattern matches here, if it does. */
  const take = (pattern: RegExp): string | undefined => {
    const found = new RegExp(`^(?:${pattern.source})`, 'iu').exec(rest())?.[0]
    at += found?.length ?? 0
    return found
  }
  const skip = () => take(/[^\S\n]*/)
  const skipLines = () => take(/[\s;]*/)
  const need = (pattern: RegExp) => take(pattern) ?? fail()
  const path = (variable: string) => variable.slice(1).toLowerCase().split('.')

  function statements(end: string): Statement[] {
    const list: Statement[] = []
    for (;;) {
      skipLines()
      if (at === text.length && end === '') return list
      if (end !== '' && text[at] === end) {
        at++
        return list
      }
      list.push(statement())
      skip()
      if (at < text.length && !/^[\n;]/.test(rest()) && text[at] !== end) fail()
    }
  }

  function body(): Statement[] {
    skip()
    need(/\{/)
    return statements('}')
  }

  function statement(): Statement {
    if (take(/if *\(/) !== undefined) {
      const condition = expression()
      need(/\)/)
      return { kind: 'if', condition, body: body() }
    }
    const variable = take(/foreach *\(\$\w+ in /)
    if (variable !== undefined) {
      const items = expression()
      need(/\)/)
      const name = /\$(\w+)/.exec(variable)?.[1]?.toLowerCase() ?? fail()
      return { kind: 'foreach', variable: name, items, body: body() }
    }
    if (take(/throw +/) !== undefined) return { kind: 'throw', value: expression() }
    if (take(/exit +/) !== undefined) return { kind: 'exit', value: expression() }
    if (take(/continue\b/) !== undefined) return { kind: 'continue' }
    if (/^\$[\w:.]+ *\+?= /.test(rest())) {
      const target = path(need(/\$[\w:.]+/))
      const adds = need(/ *\+?= */).includes('+')
      return { kind: 'assign', path: target, adds, value: statement() }
    }
    if (take(/& *(?=\{)/) !== undefined) return { kind: 'block', body: body() }
    if (take(/& */) !== undefined) return command(readSingleHere() ?? need(/[\w.-]+/))
    const cmdlet = take(/[a-z]+-[a-z]+\b/)
    if (cmdlet !== undefined) return command(cmdlet)
    return { kind: 'value', value: expression() }
  }

  function command(name: string): Statement {
    const args: Argument[] = []
    for (;;) {
      skip()
      if (at === text.length || /^[\n;)}]/.test(rest())) return { kind: 'command', name, args }
      args.push(...argument())
    }
  }

  /** Argument mode: what no quote, `$` or `@` starts is a word, up to white space or an operator. */
  function argument(): Argument[] {
    const splat = take(/@\w+/)
    if (splat !== undefined) return [{ kind: 'splat', name: splat.slice(1).toLowerCase() }]
    if (/^[$@(]/.test(rest()) || (SINGLE + DOUBLE).includes(text[at] ?? ' ')) {
      const value = primary()
      if (at < text.length && !/^[\s;)}]/.test(rest())) fail()
      return [{ kind: 'value', value }]
    }
    if (take(/--%/) !== undefined) return [{ kind: 'word', text: need(/[^\n]*/) }]
    const parameter = take(/-[a-z]\w*:(?=[$'])/)
    if (parameter !== undefined) return [{ kind: 'word', text: parameter }, ...argument()]
    const word = need(/[^\s;,|&<>(){}$@'"`#\u2018-\u201e]+/)
    // A word with a dash in front ends at its first dot (PowerShell/PowerShell issue 6291).
    const dot = word.startsWith('-') ? word.indexOf('.') : -1
    const parts = dot < 0 ? [word] : [word.slice(0, dot), word.slice(dot)]
    return parts.map((part) => ({ kind: 'word', text: part }))
  }

  function expression(): Expression {
    const unary = take(/-not\b/)
    skip()
    if (unary !== undefined) return { kind: 'operator', name: unary, right: primary() }
    const left = primary()
    const name = take(/ *-(lt|ne|join)\b/)
    if (name === undefined) return left
    skip()
    return { kind: 'operator', name: name.trim().toLowerCase(), left, right: primary() }
  }

  function readSingleHere(): string | undefined {
    if (!SINGLE.includes(text[at] ?? ' ')) return undefined
    const [value, end] = readSingle(text, at)
    at = end
    return value
  }

  function primary(): Expression {
    take(/\[version\]/)
    const single = readSingleHere()
    if (single !== undefined) return { kind: 'text', pieces: [single] }
    if (DOUBLE.includes(text[at] ?? ' ')) {
      const [pieces, end] = readDouble(text, at)
      at = end
      const parse = (piece: Piece) =>
        typeof piece === 'string' ? piece : parsePowerShell(piece.code)
      return { kind: 'text', pieces: pieces.map(parse) }
    }
    if (take(/@\(/) !== undefined) return { kind: 'array', items: statements(')') }
    if (take(/@\{/) !== undefined) return { kind: 'table', entries: table() }
    if (take(/\(/) !== undefined) {
      const inner = expression()
      need(/\)/)
      return inner
    }
    const number = take(/\d+/)
    if (number !== undefined) return { kind: 'number', value: Number(number) }
    return { kind: 'variable', path: path(need(/\$(\?|[a-z_][\w:]*)(\.\w+)*/)) }
  }

  function table(): [string, Expression][] {
    const entries: [string, Expression][] = []
    for (;;) {
      skipLines()
      if (take(/\}/) !== undefined) return entries
      const name = need(/\w+/).toLowerCase()
      if (entries.some(([other]) => other === name)) fail()
      need(/ *= */)
      entries.push([name, expression()])
    }
  }

  return statements('')
}
