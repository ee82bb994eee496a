/** Command-line flags in the manner of pflag 1.0.10, which the official Butane uses. */
import { encodeUtf8, quoteByte, quoteGo } from '../engine/index.ts'

export interface Flag {
  readonly name: string
  readonly short?: string
  /** What a value is called in the usage; a flag without it is a switch. */
  readonly value?: 'string'
  /** The value of a flag given without one. */
  readonly bare?: string
  readonly fallback?: string
  readonly help: string
  readonly hidden?: true
  /** What to use instead. */
  readonly deprecated?: string
  /** Another name for this flag. */
  readonly alias?: string
}

export interface ParsedFlags {
  /** Values by flag name; a switch is `true` or `false`. */
  readonly values: ReadonlyMap<string, string>
  readonly operands: readonly string[]
}

/** What stands before an answer either way: sentences about deprecated flags. */
interface Notes {
  readonly notes: readonly string[]
}

class UsageError extends Error {}

/** Parses arguments, or says what is wrong with them in pflag's words. */
export function parseFlags(
  flags: readonly Flag[],
  args: readonly string[],
): (ParsedFlags | { readonly error: string }) & Notes {
  const values = new Map<string, string>()
  const operands: string[] = []
  const notes: string[] = []
  const rest = [...args]
  try {
    for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
      if (arg === '--') operands.push(...rest.splice(0))
      else if (arg.startsWith('--')) parseLong(arg)
      else if (arg.startsWith('-') && arg !== '-') parseShort(arg)
      else operands.push(arg)
    }
  } catch (error) {
    if (error instanceof UsageError) return { error: error.message, notes }
    throw error
  }
  return { values, operands, notes }

  function parseLong(arg: string): void {
    const [name = '', value] = cut(arg.slice(2))
    const flag = flags.find((candidate) => candidate.name === name || candidate.alias === name)
    if (name === '' || name.startsWith('-')) throw new UsageError(`bad flag syntax: ${arg}`)
    if (flag === undefined) throw new UsageError(`unknown flag: --${name}`)
    set(flag, value ?? bareValue(flag) ?? rest.shift(), `flag needs an argument: --${name}`)
  }

  /** Switches can share one dash; a value takes what is left of the argument. */
  function parseShort(arg: string): void {
    let letters = arg.slice(1)
    while (letters !== '') {
      const letter = letters.charAt(0)
      const flag = flags.find(({ short }) => short === letter)
      if (flag === undefined) {
        throw new UsageError(`unknown shorthand flag: ${quoteLetter(letters)} in -${letters}`)
      }
      const after = letters.slice(1)
      // an equals sign with nothing after it is the value itself, or the next letter
      if (after.startsWith('=') && after !== '=') return set(flag, after.slice(1), '')
      const bare = bareValue(flag)
      if (bare === undefined) {
        const value = after === '' ? rest.shift() : after
        return set(flag, value, `flag needs an argument: '${letter}' in -${letters}`)
      }
      set(flag, bare, '')
      letters = after
    }
  }

  function set(flag: Flag, value: string | undefined, missing: string): void {
    if (value === undefined) throw new UsageError(missing)
    if (flag.value !== undefined) values.set(flag.name, value)
    else values.set(flag.name, String(parseBoolean(flag, value)))
    if (flag.deprecated) notes.push(`Flag --${flag.name} has been deprecated, ${flag.deprecated}`)
  }
}

/** pflag takes the first byte for a letter, and the first byte of that letter's UTF-8 once more. */
function quoteLetter(letters: string): string {
  const [byte = 0] = encodeUtf8(letters)
  return quoteByte(byte < 0x80 ? byte : byte < 0xc0 ? 0xc2 : 0xc3)
}

const bareValue = (flag: Flag) => flag.bare ?? (flag.value === undefined ? 'true' : undefined)

function cut(text: string): [string, string?] {
  const at = text.indexOf('=')
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

function parseBoolean(flag: Flag, value: string): boolean {
  const read = readBoolean(value)
  if (read !== undefined) return read
  const short = flag.short === undefined ? '' : `-${flag.short}, `
  const quoted = quoteGo(value)
  throw new UsageError(
    `invalid argument ${quoted} for "${short}--${flag.name}" flag: ` +
      `strconv.ParseBool: parsing ${quoted}: invalid syntax`,
  )
}

/** Reads the words Go's `strconv.ParseBool` takes, and no others. */
export function readBoolean(word: string): boolean | undefined {
  if (/^(1|t|T|TRUE|true|True)$/.test(word)) return true
  return /^(0|f|F|FALSE|false|False)$/.test(word) ? false : undefined
}

/** The table of flags for a usage text, aligned as pflag aligns it. */
export function describeFlags(flags: readonly Flag[]): string {
  const rows = [...flags]
    .filter(({ hidden }) => !hidden)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((flag) => {
      const short = flag.short === undefined ? '    ' : `-${flag.short}, `
      const value = flag.value === undefined ? '' : ` ${flag.value}`
      const bare = flag.value !== undefined && flag.bare !== undefined ? `[="${flag.bare}"]` : ''
      const fallback = flag.fallback === undefined ? '' : ` (default "${flag.fallback}")`
      return [`  ${short}--${flag.name}${value}${bare}`, flag.help + fallback] as const
    })
  const width = Math.max(...rows.map(([left]) => left.length)) + 3
  return rows.map(([left, help]) => `${left.padEnd(width)}${help}\n`).join('')
}
