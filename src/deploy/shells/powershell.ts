import type { NativePassing } from '../quote/native-passing.ts'
import { findMishap } from '../quote/native-passing.ts'
import { escapeExpandable, quotePowerShell } from '../quote/powershell.ts'
import { indent, writeBlock } from '../powershell/block.ts'
import { createShell, isShort } from './create-shell.ts'
import { windowsLimit } from './limits.ts'
import type { Loop, Pattern } from './loop.ts'
import type { Shell } from './shell.ts'

/** What tells the two PowerShells apart. */
type PowerShell = Pick<Shell, 'id' | 'label' | 'purpose'> & {
  passing: NativePassing
  /** Programs whose names are aliases of cmdlets there, so that only their files are called by them. */
  aliases: readonly string[]
}

/** PowerShell on Windows, Linux and macOS; it hands on any argument since 7.3. */
export const pwsh = createPowerShell({
  id: 'pwsh',
  label: 'PowerShell 7',
  purpose: 'Paste it into PowerShell 7.3 or newer.',
  passing: 'standard',
  aliases: [],
})

/** The PowerShell that comes with Windows. */
export const powershell = createPowerShell({
  id: 'powershell',
  label: 'Windows PowerShell 5.1',
  purpose: 'Paste it into Windows PowerShell.',
  passing: 'legacy',
  // both stand for Invoke-WebRequest; curl.exe comes with Windows
  aliases: ['curl', 'wget'],
})

// Stops PowerShell up to 7.2, and a newer one that was set to the old way of passing.
const GUARD = [
  "if ($PSVersionTable.PSVersion -lt [version]'7.3') { throw 'This needs PowerShell 7.3 or newer' }",
  "$PSNativeCommandArgumentPassing = 'Standard'",
]

/**
 * Several statements are wrapped in one block: pasted line by line it runs only when all of it has
 * been read, so that a `throw` stops the rest of it and no program takes it for the answer to a
 * question.
 */
function createPowerShell({ passing, aliases, ...data }: PowerShell): Shell {
  const fileOf = (program: string) => (aliases.includes(program) ? `${program}.exe` : program)
  /** The guard, where an argument would not survive the old way of passing. */
  const guard = (args: readonly string[]) =>
    passing === 'standard' && args.some(findMishap.legacy) ? GUARD : []

  function draftLoop(
    { columns, rows, body }: Loop,
    rounds: readonly { commands: readonly { args: readonly string[] }[] }[],
  ): string {
    const args = rounds.flatMap(({ commands }) => commands.flatMap((command) => command.args))
    const calls = body.flatMap((command) => [
      ...writeCall(
        fileOf(command.program),
        command.args.map(writePattern(columns)),
        args.some(isExpanded),
      ),
      `if (-not $?) { $failed += $machine.${columns[0] ?? ''}; continue }`,
    ])
    return writeBlock([
      ...guard(args),
      '$failed = @()',
      'foreach ($machine in @(',
      ...indent(rows.map((row) => writeRow(columns, row))),
      ')) {',
      ...indent(calls),
      '}',
      `if ($failed.Count) { throw "Failed: $($failed -join ', ')" }`,
    ])
  }

  return createShell({
    ...data,
    limits: [windowsLimit],
    language: 'powershell',
    extension: 'ps1',
    draft(commands) {
      const calls = commands.map(({ program, args }) =>
        writeCall(fileOf(program), args.map(quotePowerShell), args.some(isExpanded)),
      )
      const start = guard(commands.flatMap(({ args }) => args))
      if (calls.length === 1 && start.length === 0) return calls.flat().join('\n')
      const checked = calls.flatMap((call, index) => [
        ...call,
        `if (-not $?) { throw ${quotePowerShell(`${commands[index]?.program ?? ''} failed`)} }`,
      ])
      return writeBlock([...start, ...checked])
    },
    draftLoop,
    draftVariable: (name, value) => `$env:${name} = ${quotePowerShell(value)}`,
    dropsEmptyVariables: true,
    refuseArgument(argument) {
      const mishap = findMishap[passing](argument)
      if (mishap === undefined) return undefined
      return { ok: false, problem: `In ${data.label} ${mishap.what}.`, fix: mishap.fix }
    },
    // Windows PowerShell reads a file without the mark in the code page of the machine. A script file
    // does not end with the status of its last program by itself.
    toFile: (text) => `\ufeff${text}\nif (-not $?) { exit 1 }\n`,
  })
}

/**
 * On Linux and macOS PowerShell expands `*`, `?`, `[` and `~` in the items of a splatted array as a
 * shell would, and leaves only a quoted text in the command itself alone (PossiblyGlobArg in
 * engine/NativeCommandParameterBinder.cs).
 */
function isExpanded(argument: string): boolean {
  return /[*?[\]]|^~/.test(argument)
}

/** A splatted array has one argument a line, without backticks that a stray blank would break. */
function writeCall(program: string, args: readonly string[], inline: boolean): string[] {
  const call = `& ${/^[\w.-]+$/.test(program) ? program : quotePowerShell(program)}`
  const line = [call, ...args].join(' ')
  if (inline || isShort(line)) return [line]
  return ['$arguments = @(', ...indent(args), ')', `${call} @arguments`]
}

function writePattern(columns: readonly string[]): (pattern: Pattern) => string {
  return (pattern) => {
    const texts = pattern.filter((part) => typeof part === 'string')
    if (texts.length === pattern.length) return quotePowerShell(texts.join(''))
    const inside = pattern.map((part) =>
      typeof part === 'string'
        ? escapeExpandable(part)
        : `$($machine.${columns[part.column] ?? ''})`,
    )
    return `"${inside.join('')}"`
  }
}

function writeRow(columns: readonly string[], row: readonly string[]): string {
  const fields = columns.map((column, index) => `${column} = ${quotePowerShell(row[index] ?? '')}`)
  return `@{ ${fields.join('; ')} }`
}
