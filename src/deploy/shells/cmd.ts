import type { Command } from '../command.ts'
import { findRefusedCharacter, quoteCmd } from '../quote/cmd.ts'
import { createShell, isShort } from './create-shell.ts'
import { cmdLimit, windowsLimit } from './limits.ts'

// The caret joins the next line, of which it also takes away the meaning of the first character: so
// that is always a space.
const CONTINUE = ' ^\n  '

function writeCommands(commands: readonly Command[]): string {
  return commands
    .map(({ program, args }) => {
      const words = [program, ...args].map(quoteCmd)
      const line = words.join(' ')
      return isShort(line) ? line : words.join(CONTINUE)
    })
    .join(`${CONTINUE}&& `)
}

/** The old command prompt of Windows. */
export const cmd = createShell({
  id: 'cmd',
  label: 'Command Prompt',
  purpose: 'Paste it into cmd.exe, or save it as a .cmd file.',
  limits: [cmdLimit, windowsLimit],
  language: 'cmd',
  extension: 'cmd',
  draft: writeCommands,
  // A loop of cmd.exe (`for /f`) splits its rows, drops empty fields and wants other percent signs in a
  // file than at the prompt, so the commands stand there for each row. `exit` would close the prompt.
  draftLoop: (_, rounds) =>
    [
      'set "failed="',
      ...rounds.map(({ name, commands }) =>
        [writeCommands(commands), `|| (echo Failed: ${quoteCmd(name)} 1>&2 & set "failed=1")`].join(
          CONTINUE,
        ),
      ),
      'if defined failed cmd /c exit 1',
    ].join('\n'),
  draftVariable: (name, value) => `set "${name}=${value}"`,
  dropsEmptyVariables: true,
  refuseText(text) {
    const character = findRefusedCharacter(text)
    if (character === undefined) return undefined
    const user =
      character === '%' ? ' leave the user name empty so that the program asks for it,' : ''
    return {
      ok: false,
      problem: `cmd.exe does not carry the character ${character} safely: ${text}`,
      fix: `Use PowerShell,${user} or deliver the values in a file.`,
    }
  },
  toFile: (text) => `@echo off\n${text}\n`.replaceAll('\n', '\r\n'),
})
