import { quotePosix } from '../quote/posix.ts'
import { createShell, isShort } from './create-shell.ts'
import { foldBase64 } from './fold-base64.ts'
import { posixLimits, terminalLimit } from './limits.ts'
import type { Loop, Pattern } from './loop.ts'
import type { Shell } from './shell.ts'

/** What tells the POSIX shells apart. */
type PosixShell = Pick<Shell, 'id' | 'label' | 'purpose' | 'limits'> & {
  /** An argument that takes more characters than this is written on several lines if it can be. */
  foldAbove: number
}

const CONTINUE = ' \\\n'
// Names in a loop start with this, since zsh gives a meaning to some words, as `path` or `status`.
const PREFIX = 'machine_'

/** bash and zsh, which edit lines and so take a line of any length from a terminal. */
export const bash = createPosixShell({
  id: 'bash',
  label: 'bash or zsh',
  purpose: 'Paste it into a terminal on Linux or macOS.',
  limits: posixLimits,
  foldAbove: Infinity,
})

/** dash and others, which read from the terminal what it makes of a pasted text. */
export const sh = createPosixShell({
  id: 'sh',
  label: 'sh',
  purpose: 'Paste it into a terminal whose shell does not edit lines, such as dash.',
  limits: [...posixLimits, terminalLimit],
  // Indentation and what follows the argument on its line need some room.
  foldAbove: terminalLimit.max - 32,
})

/**
 * Commands are chained by `&&`: the shell reads all of the list before it runs the first one, so that
 * a program that asks for a password does not take the rest of a pasted text for the answer. There is
 * no comment line in it: an interactive zsh would take that for a command.
 */
function createPosixShell({ foldAbove, ...data }: PosixShell): Shell {
  const writeText = (text: string) => {
    const quoted = quotePosix(text)
    return quoted.length > foldAbove ? (foldBase64(text) ?? quoted) : quoted
  }
  const writeCommand = (program: string, args: readonly string[], indent: string) => {
    const words = [quotePosix(program), ...args]
    const line = words.join(' ')
    return isShort(line) ? line : words.join(`${CONTINUE}${indent}  `)
  }

  /** A loop is a function that is called for each row, in a subshell: that keeps its names to itself. */
  function draftLoop({ columns, rows, body }: Loop): string {
    const names = columns.map((column) => PREFIX + column)
    const writePattern = (pattern: Pattern) =>
      pattern
        .filter((part) => part !== '')
        .map((part) =>
          typeof part === 'string' ? writeText(part) : `"$${names[part.column] ?? ''}"`,
        )
        .join('') || "''"
    const commands = body.map(({ program, args }) =>
      writeCommand(program, args.map(writePattern), '    '),
    )
    const writeCall = (row: readonly string[]) => {
      const line = ['  run_for', ...row.map(writeText)]
      return line.join(line.join(' ').length <= 100 ? ' ' : `${CONTINUE}    `)
    }
    const name = `$${names[0] ?? ''}`
    return [
      '(',
      '  failed=',
      '  run_for() {',
      ...names.map(
        (variable, index) => `    ${variable}=$${index < 9 ? index + 1 : `{${index + 1}}`}`,
      ),
      `    ${commands.join(' &&\n    ')} ||`,
      `      failed="$failed\${failed:+, }${name}"`,
      '  }',
      ...rows.map(writeCall),
      `  [ -z "$failed" ] || { printf 'Failed: %s\\n' "$failed" >&2; exit 1; }`,
      ')',
    ].join('\n')
  }

  return createShell({
    ...data,
    language: 'posix',
    extension: 'sh',
    draft: (commands) =>
      commands
        .map(({ program, args }) => writeCommand(program, args.map(writeText), ''))
        .join(' &&\n'),
    draftLoop,
    draftVariable: (name, value) => `export ${name}=${quotePosix(value)}`,
    dropsEmptyVariables: false,
    // Without `set -e`: the last status is already that of the first command that failed, and `set -e`
    // pays no heed to a command that `&&` follows.
    toFile: (text) => `#!/bin/sh\n${text}\n`,
  })
}
