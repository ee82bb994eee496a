/** Command-line flags in the manner of Go's `flag`, which the official ignition-validate uses. */
import { quoteGo } from '../engine/index.ts'
import { readBoolean } from './flags.ts'
import type { Flag, ParsedFlags } from './flags.ts'

/**
 * Parses arguments by flags that are all switches, or says what is wrong with them in Go's words.
 * One dash is as good as two, and flags end at the first operand. A short name is a name like any.
 * Whoever asks for help gets it, whatever comes after.
 */
export function parseGoFlags(
  flags: readonly Flag[],
  args: readonly string[],
): ParsedFlags | { readonly error: string } {
  const values = new Map<string, string>()
  for (const [index, arg] of args.entries()) {
    if (arg === '--') return { values, operands: args.slice(index + 1) }
    const [, name = '', value] = /^--?([^=]*)(?:=([^]*))?$/.exec(arg) ?? []
    if (!arg.startsWith('-') || arg === '-') return { values, operands: args.slice(index) }
    if (name === '' || name.startsWith('-')) return { error: `bad flag syntax: ${arg}` }
    const flag = flags.find((candidate) => candidate.name === name || candidate.short === name)
    if (flag === undefined) return { error: `flag provided but not defined: -${name}` }
    if (flag.name === 'help') return { values: values.set('help', 'true'), operands: [] }
    const isOn = readBoolean(value ?? 'true')
    if (isOn === undefined) {
      return { error: `invalid boolean value ${quoteGo(value ?? '')} for -${name}: parse error` }
    }
    values.set(flag.name, String(isOn))
  }
  return { values, operands: [] }
}
