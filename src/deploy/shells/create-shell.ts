import { checkLine } from '../check-line.ts'
import type { Command } from '../command.ts'
import { DeployError } from '../deploy-error.ts'
import { expandLoop } from './expand-loop.ts'
import type { Round } from './expand-loop.ts'
import type { Loop } from './loop.ts'
import { findTooLong } from './measure.ts'
import type { Refusal, Shell } from './shell.ts'

/** Whether a command is short enough to be read on one line. */
export function isShort(line: string): boolean {
  return line.length <= 76 && !line.includes('\n')
}

/** What tells one shell from another: how it writes, and what it cannot carry. */
export interface Notation extends Omit<Shell, 'print' | 'printLoop' | 'printVariable'> {
  /** Writes a loop, of which `rounds` are the commands with the rows filled in. */
  draftLoop: (loop: Loop, rounds: readonly Round[]) => string
  draftVariable: (name: string, value: string) => string
  /** Why a text cannot stand in a command; any can when this is left out. */
  refuseText?: Refuse
  /** Why an argument, rightly written, would not arrive; any does when this is left out. */
  refuseArgument?: Refuse
  /** Whether a variable that is set to nothing is gone. */
  dropsEmptyVariables: boolean
}

type Refuse = (text: string) => Refusal | undefined

const carryAny: Refuse = () => undefined

/** Makes a shell of its notation: everything is checked here before any text is given away. */
export function createShell(notation: Notation): Shell {
  const { draft, draftLoop, draftVariable, dropsEmptyVariables, ...rest } = notation
  const { refuseText = carryAny, refuseArgument = carryAny, ...data } = rest
  const check = (commands: readonly Command[], text: string) => {
    const words = commands.flatMap(({ program, args }) => [program, ...args])
    const refusal = findFirst(words, (word) => {
      return refuseText(checkLine('an argument', word)) ?? refuseArgument(word)
    })
    return refusal ?? findTooLong(shell, commands, text) ?? { ok: true as const, text }
  }
  const shell: Shell = {
    ...data,
    draft,
    print: (commands) => check(commands, draft(commands)),
    printLoop(loop) {
      const rounds = expandLoop(loop)
      const names = rounds.map(({ name }) => name)
      const commands = rounds.flatMap((round) => round.commands)
      return findFirst(names, refuseText) ?? check(commands, draftLoop(loop, rounds))
    },
    printVariable(name, value) {
      if (!/^[A-Za-z_]\w*$/.test(name)) throw new DeployError('that does not name a variable')
      const refusal = refuseText(checkLine(name, value))
      if (refusal) return refusal
      if (value || !dropsEmptyVariables) return { ok: true, text: draftVariable(name, value) }
      return {
        ok: false,
        problem: `${data.label} removes ${name} instead of setting it to nothing.`,
        fix: `Leave ${name} out, or give it a value.`,
      }
    },
  }
  return shell
}

function findFirst(texts: readonly string[], refuse: Refuse): Refusal | undefined {
  for (const text of texts) {
    const refusal = refuse(text)
    if (refusal) return refusal
  }
  return undefined
}
