import type { Evaluation } from '../../src/cookbook/evaluate.ts'
import type { Command } from '../../src/deploy/command.ts'

/** The first command of an evaluation's plan, as a structure and as printed; undefined without one. */
export function mainCommand({
  deployment,
}: Evaluation): { command: Command; commandText: string } | undefined {
  const step = deployment?.plan.steps.find(({ kind }) => kind === 'run')
  const part = deployment?.parts.find(({ id }) => id.startsWith('run'))
  const command = step?.kind === 'run' ? step.commands[0] : undefined
  return command && part?.kind === 'code' ? { command, commandText: part.text } : undefined
}
